import { passageHeader, viewerHeader } from '#shared/kernel/passage'
import { config } from './config.ts'

/**
 * Tells the API's firewall for whom the web asks: else everybody would be one address to it, ours.
 * @param asked the headers of the request that we answer
 */
export function onBehalf(asked: Pick<Headers, 'get'>): Record<string, string> {
  const { passage } = config()
  const viewer = asked.get(viewerHeader)
  return passage === null || viewer === null ? {} : { [passageHeader]: passage, [viewerHeader]: viewer }
}
