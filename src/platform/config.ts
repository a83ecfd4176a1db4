import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'

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
  const read = shape.safeParse(withFiles(env))
  if (!read.success) {
    const lines = read.error.issues.map((issue) => `  ${issue.path.join('.')} : ${issue.message}`)
    throw new ConfigProblem(`Réglages à corriger :\n${lines.join('\n')}`)
  }
  const config = read.data
  return {
    ...config,
    baseUrl: (config.OUVROIR_URL ?? `http://localhost:${config.PORT}`).replace(/\/$/, ''),
    dataDir: resolve(config.OUVROIR_DATA_DIR),
  }
}

export class ConfigProblem extends Error {}

function withFiles(env: NodeJS.ProcessEnv): Record<string, string | undefined> {
  const values: Record<string, string | undefined> = {}
  for (const name of Object.keys(shape.shape)) {
    const file = env[`${name}_FILE`]
    const text = file ? readFileSync(file, 'utf8').trim() : env[name]
    values[name] = text === '' ? undefined : text
  }
  return values
}
