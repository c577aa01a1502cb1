import { NextResponse } from 'next/server'
import { FileId } from '#shared/file/file'
import { file } from '#shared/file/file.contract'
import { ApiProblem, read } from '#web/lib/api.ts'
import { config } from '#web/lib/config.ts'

type Context = { readonly params: Promise<{ readonly fileId: string }> }

/** A plain link to a file: who may have it is the API's answer, its bytes come from the signed address. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const fileId = FileId.safeParse((await params).fileId)
  if (!fileId.success) return new Response(null, { status: 404 })
  try {
    const { url } = await read(file.requestDownload, { params: { fileId: fileId.data } })
    return NextResponse.redirect(url, { status: 303, headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    if (error.status === 401) return NextResponse.redirect(new URL('/sign-in', config().origin), 303)
    return new Response(null, { status: error.status })
  }
}
