'use client'

import { useLocale } from 'next-intl'
import en from '#web/messages/en/command.json'
import zh from '#web/messages/zh/command.json'

type CommandWords = typeof zh

/** Texts of what every page with a button needs: at hand also where a page handed the browser no message. */
export function useCommandWords(): CommandWords {
  return useLocale() === 'en' ? en : zh
}
