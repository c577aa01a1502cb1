import { getRequestConfig } from 'next-intl/server'
import { preferences } from '#web/lib/preferences.ts'
import { messages } from './messages.ts'

export default getRequestConfig(async () => {
  const { language } = await preferences()
  return {
    locale: language,
    messages: messages[language],
    timeZone: 'Asia/Shanghai',
    onError: (error) => {
      throw error
    },
  }
})
