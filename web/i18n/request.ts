import { getRequestConfig } from 'next-intl/server'
import { preferences } from '#web/lib/preferences.ts'
import { compiledMessages } from './compiled-messages.ts'

export default getRequestConfig(async () => {
  const { language } = await preferences()
  return {
    locale: language,
    messages: compiledMessages[language],
    timeZone: 'Asia/Shanghai',
    onError: (error) => {
      throw error
    },
  }
})
