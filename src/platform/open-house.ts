import { bigBlueButton } from './bigbluebutton.ts'
import { realWorld, type World } from './clock.ts'
import type { Config } from './config.ts'
import type { Unreached } from './context.ts'
import { openDb, openPool, type Pool } from './database/database.ts'
import { watchedDisk } from './files/disk.ts'
import { diskStorage, makeFileStore, type Storage } from './files/files.ts'
import { s3Storage } from './files/files-s3.ts'
import { type Log, makeLog } from './log.ts'
import { imapMailbox, type Mailbox } from './mail/mailbox.ts'
import type { Module } from './module.ts'
import { makeWeb } from './safe-fetch/safe-fetch.ts'
import { applicationVersion } from './version.ts'
import type { House } from './world.ts'

export interface OpenHouse {
  readonly config: Config
  readonly log: Log
  readonly connectionString: string
  readonly pool: Pool
  readonly storage: Storage
  readonly house: House
  /** Letters for the watch, when a mailbox is configured. */
  readonly mailbox: Mailbox | undefined
  close(): Promise<void>
}

/** Opens what every process of an instance needs, whatever it then does: web, worker, command. */
export function openHouse(
  config: Config,
  connectionString: string,
  modules: readonly Module[],
  world: World = realWorld,
): OpenHouse {
  const log = makeLog(config)
  const pool = openPool(connectionString, config.DATABASE_POOL, log)
  const db = openDb(pool)
  const storage = storageOf(config)
  const listeners = modules.flatMap((module) => module.listeners ?? [])
  const house: House = {
    db,
    world,
    settings: {
      baseUrl: config.baseUrl,
      houseName: config.OUVROIR_NAME,
      tagline: config.OUVROIR_TAGLINE,
      contactEmail: config.OUVROIR_CONTACT,
      senderEmail: addressIn(config.MAIL_FROM),
      timestamps: { urls: config.TIMESTAMP_URLS, roots: config.TIMESTAMP_ROOTS },
    },
    listenersOf: (name) => listeners.filter(({ on }) => on === name).map(({ name: own }) => own),
    mailLeaves: config.SMTP_URL !== undefined,
    unreached: unreachedBy(modules),
    writerName: modules.find(({ writerName }) => writerName)?.writerName,
    video:
      config.BBB_URL && config.BBB_SECRET
        ? bigBlueButton(config.BBB_URL, config.BBB_SECRET)
        : undefined,
    disk: watchedDisk(config.dataDir, log),
    web: makeWeb(`Ouvroir/${applicationVersion()} (+${config.baseUrl})`),
    fileStore: (inside) => makeFileStore(inside, storage, world),
  }
  const mailbox = config.IMAP_URL ? imapMailbox(config.IMAP_URL) : undefined
  return { config, log, connectionString, pool, storage, house, mailbox, close: () => pool.end() }
}

/** What each room knows of addresses that receive nothing, together. */
export function unreachedBy(modules: readonly Module[]): Unreached {
  return async (db, addresses) => {
    const found: string[] = []
    for (const { unreached } of modules) found.push(...((await unreached?.(db, addresses)) ?? []))
    return found
  }
}

/** `Ouvroir <ne-pas-repondre@exemple.fr>`: the address alone. */
function addressIn(from: string): string {
  return /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim()
}

function storageOf(config: Config): Storage {
  const { S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY, S3_SECRET_KEY } = config
  if (!S3_ENDPOINT || !S3_BUCKET || !S3_ACCESS_KEY || !S3_SECRET_KEY) {
    return diskStorage(`${config.dataDir}/files`)
  }
  return s3Storage({
    endpoint: S3_ENDPOINT,
    bucket: S3_BUCKET,
    region: S3_REGION,
    accessKey: S3_ACCESS_KEY,
    secretKey: S3_SECRET_KEY,
  })
}
