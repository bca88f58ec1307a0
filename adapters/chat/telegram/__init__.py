"""Telegram: the Bot API by python-telegram-bot, with long polling that confirms nothing before it is committed."""
