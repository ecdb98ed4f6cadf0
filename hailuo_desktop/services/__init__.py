"""What happens over time: running jobs, polling, budgets. Plain asyncio."""
