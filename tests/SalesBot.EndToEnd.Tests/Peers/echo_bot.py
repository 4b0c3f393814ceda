"""A bot as others write one: python-telegram-bot 13, nothing in it knows that its server is not the real one.

Usage: echo_bot.py SERVER TOKEN
"""

import hashlib
import io
import sys

from telegram import (InlineKeyboardButton, InlineKeyboardMarkup, KeyboardButton,
                      ReplyKeyboardMarkup, ReplyKeyboardRemove)
from telegram.ext import CallbackQueryHandler, CommandHandler, Filters, MessageHandler, Updater
from telegram.utils.helpers import escape


def start(update, context):
    keyboard = [
        [InlineKeyboardButton('سرخ', callback_data='red'), InlineKeyboardButton('سبز', callback_data='green')],
        [InlineKeyboardButton('سایت', url='https://example.com/')],
    ]
    name = escape(update.effective_user.full_name)
    update.message.reply_html(
        f'سلام <b>{name}</b>، <i>کدام رنگ؟</i> <a href="https://example.com/?a=1&amp;b=2">راهنما</a> <code>x &lt; y</code>',
        reply_markup=InlineKeyboardMarkup(keyboard))


def pressed(update, context):
    query = update.callback_query
    query.answer(f'زدید: {query.data}')
    query.edit_message_text(f'<s>کدام رنگ؟</s> <b>{query.data}</b>', parse_mode='HTML',
                            reply_markup=InlineKeyboardMarkup([[InlineKeyboardButton('دوباره', callback_data='again')]]))


def keys(update, context):
    rows = [[KeyboardButton('بله'), KeyboardButton('نه')], [KeyboardButton('شماره‌ی من', request_contact=True)]]
    update.message.reply_text('بله یا نه؟', reply_markup=ReplyKeyboardMarkup(rows, resize_keyboard=True, one_time_keyboard=True))


def file(update, context):
    content = io.BytesIO('سطر یکم\nسطر دوم\n'.encode())
    sent = update.message.reply_document(content, filename='گزارش فروش.txt', caption='<b>گزارش</b>', parse_mode='HTML')
    again = sent.document.get_file().download_as_bytearray()
    update.message.reply_text(f'برگشت: {again.decode()}{sent.document.file_name}')


def document(update, context):
    content = update.message.document.get_file().download_as_bytearray()
    update.message.reply_text(f'{update.message.document.file_name} {len(content)} {hashlib.sha256(content).hexdigest()}',
                              reply_to_message_id=update.message.message_id)


def text(update, context):
    update.message.reply_text(f'گفتید: {update.message.text}', reply_markup=ReplyKeyboardRemove())


def main():
    server, token = sys.argv[1].rstrip('/'), sys.argv[2]
    updater = Updater(token, base_url=f'{server}/bot', base_file_url=f'{server}/file/bot')
    for handler in (CommandHandler('start', start), CommandHandler('keys', keys), CommandHandler('file', file),
                    CallbackQueryHandler(pressed), MessageHandler(Filters.document, document),
                    MessageHandler(Filters.text & ~Filters.command, text)):
        updater.dispatcher.add_handler(handler)
    updater.start_polling(timeout=10)
    print(f'polling as {updater.bot.username}', flush=True)
    updater.idle()


if __name__ == '__main__':
    main()
