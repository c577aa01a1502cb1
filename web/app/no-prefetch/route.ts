/** What a page fetched ahead is answered with (next.config.ts). */
export const GET = (): Response => new Response(null, { status: 204 })
