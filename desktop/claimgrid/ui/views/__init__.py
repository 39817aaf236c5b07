"""What a project is looked at in: each view shows what it is handed, and says by signals what is wanted of others."""
