"""Where a clip is asked for: picture, prompt, model, format, price, Generate."""
