import { createFirstLink } from '#modules/people/index.ts'
import { countTerritories, importTerritories } from '#modules/territories/index.ts'
import { readConfig } from '#platform/config.ts'
import { migrate, readSchemaState } from '#platform/database/migrate.ts'
import { openHouse } from '#platform/open-house.ts'
import { act } from '#platform/world.ts'
import { makeRooms } from '../app.ts'
import { startWeb } from '../server.ts'
import { startWorker } from '../worker.ts'
import { StopAsked, type StopWatch, watchForStop } from './asked-to-stop.ts'
import { type Database, reachDatabase, refuseOtherSchema } from './database.ts'
import { loadDemoOnce } from './demo.ts'
import type { Instance } from './instance.ts'
import { patiently } from './patience.ts'
import { seedRooms } from './seed.ts'
import { CommandRefused, type Terminal } from './terminal.ts'

export interface Parts {
  readonly web: boolean
  readonly worker: boolean
}

/** Runs an instance until it is asked to stop: what is in flight is finished first. */
export async function serve(
  terminal: Terminal,
  parts: Parts,
  stop: StopWatch = watchForStop(),
): Promise<void> {
  const config = readConfig()
  const database = await reachDatabase(config, (line) => terminal.say(line))
  try {
    await openUntilStopped(terminal, parts, stop, database)
  } catch (error) {
    if (!(error instanceof StopAsked)) throw error
  } finally {
    await database.stop()
  }
  terminal.say('Ouvroir est arrêté.')
}

async function openUntilStopped(
  terminal: Terminal,
  parts: Parts,
  stop: StopWatch,
  { connectionString }: Database,
) {
  const config = readConfig()
  await patiently(() => settleSchema(connectionString, parts, terminal), stop, terminal)
  const rooms = makeRooms()
  const open = openHouse(config, connectionString, rooms)
  const instance: Instance = { ...open, rooms }
  const running: { stop(): Promise<void> }[] = []
  try {
    await prepare(instance, terminal, stop)
    const web = parts.web
      ? await startWeb(open, connectionString, rooms).catch(sayPortTaken(config.PORT))
      : undefined
    if (web) running.push(web)
    if (parts.worker) {
      running.push(await patiently(() => startWorker(open, rooms), stop, terminal))
    }
    await patiently(() => greet(instance, terminal, web?.port), stop, terminal)
    await stop.asked
  } finally {
    if (stop.isAsked()) terminal.say('Arrêt en cours : ce qui est commencé se termine.')
    await Promise.all(running.map((part) => part.stop()))
    await open.close()
  }
}

/** A whole instance brings its database forward; a part of one waits until somebody has done it. */
async function settleSchema(connectionString: string, parts: Parts, terminal: Terminal) {
  if (!parts.web || !parts.worker) return refuseOtherSchema(connectionString)
  const { isBare } = await readSchemaState(connectionString)
  // The first start makes everything: a hundred names would tell nothing.
  await migrate(connectionString, undefined, (name) => {
    if (!isBare) terminal.say(`Mise à jour de la base : ${name}`)
  })
}

function sayPortTaken(port: number) {
  return (error: unknown): never => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error
    throw new CommandRefused(
      `Le port ${port} est déjà pris : une autre instance tourne peut-être. Arrêtez-la, ou choisissez un autre port (PORT=3001).`,
    )
  }
}

/** What a first start needs and a second one finds done. */
async function prepare(instance: Instance, terminal: Terminal, stop: StopWatch) {
  await patiently(() => importTerritoriesOnce(instance, terminal, stop), stop, terminal)
  await patiently(() => seedRooms(instance, terminal), stop, terminal)
  if (!instance.config.OUVROIR_DEMO) return
  await patiently(() => loadDemoOnce(instance, stoppable(terminal, stop)), stop, terminal)
}

async function importTerritoriesOnce(instance: Instance, terminal: Terminal, stop: StopWatch) {
  if ((await countTerritories(instance.house.db)) > 0) return
  const onStep = stoppable(terminal, stop).progress('Territoires de France')
  await act(instance.house, {}, (ctx) => importTerritories(ctx, onStep))
}

/** Steps that show how far they are can be left there: their act is rolled back. */
function stoppable(terminal: Terminal, stop: StopWatch): Terminal {
  return {
    ...terminal,
    progress: (label) => {
      const show = terminal.progress(label)
      return (done, total) => {
        stop.throwIfAsked()
        show(done, total)
      }
    },
  }
}

async function greet(instance: Instance, terminal: Terminal, port: number | undefined) {
  if (port === undefined) return terminal.say('Les tâches de fond tournent.')
  const link = await act(instance.house, {}, (ctx) => createFirstLink(ctx))
  const base = instance.config.OUVROIR_URL ? instance.config.baseUrl : `http://localhost:${port}`
  terminal.say(`\nOuvroir est ouvert : ${base}`)
  if (link) terminal.say(`Première connexion (une fois, dans l’heure) : ${base}${link}`)
  if (!instance.config.SMTP_URL) {
    terminal.say('Sans serveur de courriel, les messages se lisent dans Maison > Courriels.')
  }
  terminal.say('Ctrl-C pour arrêter.')
}
