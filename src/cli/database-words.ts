import { parseUrl } from '#kit/parse-url.ts'
/** What keeps a command from the database, in words: what happened, where, and what to look at. */
export function databaseWords(error: unknown, env: NodeJS.ProcessEnv): string | undefined {
  const reason = reasons.find(([codes]) => codes.test(codeOf(error)))?.[1] ?? lost(error)
  if (reason === undefined) return undefined
  return `La base de données ${reason}\nAdresse essayée : ${placeOf(env)}.\nRien n’a été fait.`
}

const reasons: readonly (readonly [RegExp, string])[] = [
  [
    /^(ECONNREFUSED|ECONNRESET|EPIPE|08\w{3}|57P0[1-3])$/,
    'ne répond pas. Vérifiez que PostgreSQL tourne, et que DATABASE_URL dit la bonne machine et le bon port.',
  ],
  [
    /^(ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/,
    'ne peut pas être jointe. Vérifiez le réseau, le pare-feu et la machine que dit DATABASE_URL.',
  ],
  [
    /^(ENOTFOUND|EAI_AGAIN)$/,
    'est sur une machine dont personne ne connaît le nom. Vérifiez DATABASE_URL.',
  ],
  [/^28\w{3}$/, 'refuse ce nom ou ce mot de passe. Vérifiez DATABASE_URL.'],
  [/^3D000$/, 'n’existe pas sous ce nom. Créez-la (« createdb »), ou corrigez DATABASE_URL.'],
  [
    /^53300$/,
    'a trop de connexions ouvertes. Diminuez DATABASE_POOL, ou attendez, puis recommencez.',
  ],
  [/^42501$/, 'ne donne pas à ce nom le droit de faire cela. Donnez-lui sa propre base.'],
  [
    /^ERR_INVALID_URL$/,
    'n’a pas une adresse lisible. Écrivez DATABASE_URL=postgres://nom:secret@machine:5432/base.',
  ],
]

function lost(error: unknown): string | undefined {
  const words = error instanceof Error ? error.message : ''
  return /Connection terminated|timeout exceeded when trying to connect/.test(words)
    ? 'ne répond plus. Vérifiez que PostgreSQL tourne, puis recommencez.'
    : undefined
}

/** Several addresses of one machine refuse together: the first of them says why. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  if ('code' in error && typeof error.code === 'string') return error.code
  return error instanceof AggregateError ? codeOf(error.errors[0]) : ''
}

/** The machine, the port and the name of the base; never who signs in, nor with what. */
function placeOf({ DATABASE_URL: text }: NodeJS.ProcessEnv): string {
  if (!text) return 'la base fournie, dans OUVROIR_DATA_DIR'
  const address = parseUrl(text)
  if (!address) return 'celle de DATABASE_URL, qui ne peut pas être lue'
  const { hostname, port, pathname } = address
  return `${hostname || 'localhost'}:${port || '5432'}${pathname}`
}
