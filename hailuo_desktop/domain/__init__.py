"""Values only: jobs, requests, models, money, errors. Knows nothing of networks, files or windows."""
