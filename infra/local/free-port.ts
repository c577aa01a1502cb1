import { once } from 'node:events'
import { createServer } from 'node:net'
import { LocalError } from './local-error.ts'

const host = '127.0.0.1'

/** A port that nobody listened on a moment ago. */
export async function freePort(): Promise<number> {
  return await listenOnce(0)
}

/** Gives the port to use: the one wanted, or any for 0. Taken: says by which variable to take another. */
export async function claimPort(wanted: number, variable: string): Promise<number> {
  try {
    return await listenOnce(wanted)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    if (error.code === 'EADDRINUSE') {
      throw new LocalError(
        `Port ${wanted} is taken by another program. Stop it, or start with another port: ${variable}=${wanted + 100} npm start`,
      )
    }
    if (error.code === 'EACCES') {
      throw new LocalError(`Port ${wanted} may not be used by this user. Set ${variable} to one above 1023.`)
    }
    throw error
  }
}

async function listenOnce(port: number): Promise<number> {
  const server = createServer()
  server.listen({ port, host, exclusive: true })
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port')
  return address.port
}
