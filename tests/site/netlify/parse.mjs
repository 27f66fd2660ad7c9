// Prints, as JSON, what Netlify understands of a repository and its built output: node parse.mjs REPOSITORY OUTPUT [CONTEXT]
import { resolveConfig } from '@netlify/config'
import { parseAllHeaders } from '@netlify/headers-parser'
import { parseAllRedirects } from '@netlify/redirect-parser'

const [repository, output, context = 'production'] = process.argv.slice(2)
const sources = {
  netlifyConfigPath: `${repository}/netlify.toml`,
  headersFiles: [`${output}/_headers`],
  redirectsFiles: [`${output}/_redirects`],
  configHeaders: [],
  configRedirects: [],
  minimal: true,
}
const [headers, redirects, { config }] = await Promise.all([
  parseAllHeaders(sources),
  parseAllRedirects(sources),
  resolveConfig({
    cwd: repository, repositoryRoot: repository, context, branch: 'main', offline: true, mode: 'cli', buffer: true,
  }),
])
console.log(JSON.stringify({
  headers: headers.headers,
  redirects: redirects.redirects,
  build: config.build,
  errors: [...headers.errors, ...redirects.errors].map(String),
}))
