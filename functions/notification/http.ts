import { serve } from '#functions/platform/serve'
import { notification } from '#shared/notification/contract'
import { summariseNotices } from './count-notices.ts'
import { changeSettings, showSettings } from './keep-settings.ts'
import { listNotices } from './list-notices.ts'
import { markAllNoticesRead, markNoticeRead } from './mark-notices.ts'

export const notificationHttp = serve('notification', notification, {
  notice: { list: listNotices, summarise: summariseNotices, markRead: markNoticeRead, markAllRead: markAllNoticesRead },
  settings: { show: showSettings, change: changeSettings },
})
