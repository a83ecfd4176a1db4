import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import { unknownSettings } from './settings-names.ts'

const flag = z
  .enum(['0', '1', 'true', 'false'])
  .transform((text) => text === '1' || text === 'true')

/** Every setting of an instance. Each may also come from a file named by `<NAME>_FILE`. */
const shape = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  OUVROIR_URL: z.url().optional(),
  OUVROIR_DATA_DIR: z.string().default('./var'),
  OUVROIR_DEMO: flag.default(true),
  OUVROIR_NAME: z.string().default('Ouvroir'),
  OUVROIR_TAGLINE: z.string().default('le Labo et le réseau de Démocratie Ouverte'),
  OUVROIR_CONTACT: z.email().default('contact@exemple.fr'),
  DATABASE_URL: z.string().optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(12),
  SMTP_URL: z.url().optional(),
  MAIL_FROM: z.string().default('Ouvroir <ne-pas-repondre@exemple.fr>'),
  DKIM_DOMAIN: z.string().optional(),
  DKIM_SELECTOR: z.string().default('ouvroir'),
  DKIM_PRIVATE_KEY: z.string().optional(),
  BOUNCE_DOMAIN: z.string().optional(),
  BOUNCE_PORT: z.coerce.number().int().min(0).max(65535).optional(),
  MAILINGS_PER_MINUTE: z.coerce.number().int().min(1).max(1_000_000).default(600),
  MAILINGS_PER_DOMAIN_PER_MINUTE: z.coerce.number().int().min(1).max(1_000_000).default(120),
  MAILINGS_LEASE_SECONDS: z.coerce.number().min(0.2).max(600).default(20),
  MAILINGS_PER_WEEK: z.coerce.number().int().min(1).max(100).default(2),
  /** The mailbox of the watch: `imaps://nom:secret@serveur/INBOX`. */
  IMAP_URL: z.url({ protocol: /^imaps?$/ }).optional(),
  S3_ENDPOINT: z.url().optional(),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().default('auto'),
  S3_ACCESS_KEY: z.string().optional(),
  S3_SECRET_KEY: z.string().optional(),
  /** Video rooms on demand: `https://visio.exemple.fr/bigbluebutton` and the secret of its API. */
  BBB_URL: z.url().optional(),
  BBB_SECRET: z.string().optional(),
  /** Authorities of time stamps (RFC 3161), one or more addresses separated by spaces; and the roots to trust, as PEM. */
  TIMESTAMP_URLS: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter((one) => one !== ''))
    .pipe(z.array(z.url({ protocol: /^https?$/ })).max(5)),
  TIMESTAMP_ROOTS: z.string().default(''),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  RATE_LIMITS: flag.default(true),
})

export type Config = z.infer<typeof shape> & {
  readonly baseUrl: string
  readonly dataDir: string
}

/** Reads the settings once, and says all that is wrong with them at the same time. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const names = Object.keys(shape.shape)
  const problems = unknownSettings(env, names).map(
    ({ name, meant }) =>
      `  ${name} : ce réglage n’existe pas.${meant ? ` Vouliez-vous écrire ${meant} ?` : ''}`,
  )
  const { values, unread } = withFiles(env, names)
  problems.push(
    ...unread.map((name) => `  ${name}_FILE : le fichier nommé là ne peut pas être lu.`),
  )
  const read = shape.safeParse(values)
  if (!read.success) {
    const wrong = new Set(read.error.issues.map((issue) => String(issue.path[0])))
    problems.push(...[...wrong].map((name) => `  ${name} : ${expectedOf(name)}`))
  }
  if (!read.success || problems.length > 0) {
    throw new ConfigProblem(
      `Réglages à corriger :\n${problems.join('\n')}\nLa liste des réglages est dans docs/guides/install.md.`,
    )
  }
  const config = read.data
  return {
    ...config,
    baseUrl: (config.OUVROIR_URL ?? `http://localhost:${config.PORT}`).replace(/\/$/, ''),
    dataDir: resolve(config.OUVROIR_DATA_DIR),
  }
}

export class ConfigProblem extends Error {}

/** What a setting must be, in words; what was written there is not said again, since it may be a secret. */
function expectedOf(name: string): string {
  const [, sentence] = expected.find(([names]) => names.test(name)) ?? []
  return sentence ?? 'sa valeur n’est pas celle attendue.'
}

const expected: readonly (readonly [RegExp, string])[] = [
  [/^(PORT|BOUNCE_PORT)$/, 'écrivez un nombre entier, de 0 à 65535.'],
  [/^(OUVROIR_DEMO|RATE_LIMITS)$/, 'écrivez 1 (oui) ou 0 (non).'],
  [/^OUVROIR_CONTACT$/, 'écrivez une adresse de courriel, par exemple contact@exemple.fr.'],
  [
    /^(OUVROIR_URL|S3_ENDPOINT|BBB_URL)$/,
    'écrivez une adresse entière, par exemple https://ouvroir.exemple.fr.',
  ],
  [
    /^SMTP_URL$/,
    'écrivez l’adresse du serveur de courriel, par exemple smtps://nom:secret@serveur:465.',
  ],
  [/^IMAP_URL$/, 'écrivez l’adresse de la boîte, par exemple imaps://nom:secret@serveur/INBOX.'],
  [/^DATABASE_POOL$/, 'écrivez un nombre entier, de 2 à 200.'],
  [/^MAILINGS_PER_WEEK$/, 'écrivez un nombre entier, de 1 à 100.'],
  [/^MAILINGS_LEASE_SECONDS$/, 'écrivez un nombre de secondes, de 0.2 à 600.'],
  [/^MAILINGS_/, 'écrivez un nombre entier, de 1 à 1 000 000.'],
  [
    /^TIMESTAMP_URLS$/,
    'écrivez des adresses en http:// ou https://, séparées par des espaces, cinq au plus.',
  ],
  [
    /^TRUSTED_PROXIES$/,
    'écrivez un nombre entier, de 0 à 5 : combien de mandataires se tiennent devant.',
  ],
  [/^LOG_LEVEL$/, 'écrivez silent, error, warn, info ou debug.'],
]

function withFiles(env: NodeJS.ProcessEnv, names: readonly string[]) {
  const values: Record<string, string | undefined> = {}
  const unread: string[] = []
  for (const name of names) {
    const file = env[`${name}_FILE`]
    const text = file ? readOrNothing(file) : env[name]
    if (file && text === undefined) unread.push(name)
    values[name] = text === '' ? undefined : text
  }
  return { values, unread }
}

function readOrNothing(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return undefined
  }
}
