import { Agent, request } from 'node:http'

export type HttpCaller = {
  /** Resolves when the answer is there whole. @throws for another status */
  call(method: string, path: string, headers: Readonly<Record<string, string>>, body?: unknown): Promise<void>
  close(): void
}

/** One connection that is kept open, as a gateway's. */
export function httpCaller(url: string, expected: number): HttpCaller {
  const agent = new Agent({ keepAlive: true })
  return {
    call: (method, path, headers, body) =>
      new Promise<void>((done, failed) => {
        const sent = request(url + path, { agent, method, headers }, (response) => {
          if (response.statusCode !== expected) failed(new Error(`${method} ${path} answers ${response.statusCode}`))
          response.on('end', done).resume()
        })
        sent.on('error', failed).end(body === undefined ? undefined : JSON.stringify(body))
      }),
    close: () => agent.destroy(),
  }
}
