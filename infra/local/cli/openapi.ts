import { openApiDocument } from './openapi-document.ts'

// `npm run -s openapi`: OpenAPI 3.1 of the whole system on standard output.
const { served } = await import('#functions/entries/http-entry')
process.stdout.write(`${JSON.stringify(openApiDocument(served), null, 2)}\n`)
