import { createFirstLink } from '#modules/people/index.ts'
import { countTerritories, importTerritories } from '#modules/territories/index.ts'
import { readConfig } from '#platform/config.ts'
import { migrate } from '#platform/migrate.ts'
import { openHouse } from '#platform/open-house.ts'
import { act } from '#platform/world.ts'
import { makeRooms } from '../app.ts'
import { startWeb } from '../server.ts'
import { startWorker } from '../worker.ts'
import { loadDemoOnce } from './demo.ts'
import { type Instance, reachDatabase } from './instance.ts'
import type { Terminal } from './terminal.ts'

export interface Parts {
  readonly web: boolean
  readonly worker: boolean
}

/** Runs an instance until it is asked to stop: what is in flight is finished first. */
export async function serve(terminal: Terminal, parts: Parts): Promise<void> {
  const config = readConfig()
  const database = await reachDatabase(config, (line) => terminal.say(line))
  await migrate(database.connectionString)
  const rooms = makeRooms()
  const open = openHouse(config, database.connectionString, rooms)
  const instance: Instance = { ...open, rooms, connectionString: database.connectionString }
  await prepare(instance, terminal)
  const web = parts.web ? await startWeb(open, database.connectionString, rooms) : undefined
  const worker = parts.worker ? await startWorker(open, rooms) : undefined
  await greet(instance, terminal, web?.port)

  await askedToStop()
  terminal.say('Arrêt en cours : ce qui est commencé se termine.')
  await Promise.all([web?.stop(), worker?.stop()])
  await open.close()
  await database.stop()
  terminal.say('Ouvroir est arrêté.')
}

/** What a first start needs and a second one finds done. */
async function prepare(instance: Instance, terminal: Terminal) {
  if ((await countTerritories(instance.house.db)) === 0) {
    const onStep = terminal.progress('Territoires de France')
    await act(instance.house, {}, (ctx) => importTerritories(ctx, onStep))
  }
  if (instance.config.OUVROIR_DEMO) await loadDemoOnce(instance, terminal)
}

async function greet(instance: Instance, terminal: Terminal, port: number | undefined) {
  if (port === undefined) return terminal.say('Les tâches de fond tournent.')
  const base = instance.config.OUVROIR_URL ? instance.config.baseUrl : `http://localhost:${port}`
  terminal.say(`\nOuvroir est ouvert : ${base}`)
  const link = await act(instance.house, {}, (ctx) => createFirstLink(ctx))
  if (link) terminal.say(`Première connexion (une fois, dans l’heure) : ${base}${link}`)
  if (!instance.config.SMTP_URL) {
    terminal.say('Sans serveur de courriel, les messages se lisent dans Maison > Courriels.')
  }
  terminal.say('Ctrl-C pour arrêter.')
}

function askedToStop(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}
