"""One vendor, one module. Everything that speaks HTTP lives here."""
