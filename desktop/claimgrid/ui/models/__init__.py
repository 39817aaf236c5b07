"""What a project holds as Qt tables and lists, for the views to show."""
