import { refused } from '#kit/result.ts'
import type { Called, RoomActs, Sampled, Things } from '../matrix.ts'
import { callers, leaders, onTeam, type Persona, team } from '../personas.ts'

/** A draw of the demonstration, given to an experiment that is not its own. */
const drawId = async (t: Things) => {
  const [id, experiment] = [await t.id('draws'), await t.id('experiments')]
  await t.force(`update draws set experiment_id = '${experiment}' where id = '${id}'`)
  return id
}
const here = async (t: Things) => ({
  experimentId: await t.id('draws', `id = '${await drawId(t)}'`, 'experiment_id'),
  territoryId: await t.id('draws', `id = '${await drawId(t)}'`, 'territory_id'),
})
const draw = async (t: Things) =>
  t.load('draws/store/draws.ts', 'findDraw', t.ctx.db, await drawId(t))
const nothing = '01900000-0000-7000-8000-000000000005'
const words = { choice: 0, reason: 'Il manque des personnes' }
const noted = { outcome: 'no-answer', note: '' }

/** An act that is given the draw, or its key. */
const withDraw = (...more: readonly unknown[]): Sampled => ({
  may: leaders,
  here,
  args: async (t) => [await draw(t), ...more],
})
const withId = (...more: readonly unknown[]): Sampled => ({
  may: leaders,
  here,
  args: async (t) => [await drawId(t), ...more],
})
const calling = (...more: readonly unknown[]): Sampled => ({ ...withDraw(...more), may: callers })
/** Without a person it is the program that acts: a job, or the command line. */
const orProgram = (sample: Sampled): Sampled => ({ ...sample, may: [...sample.may, 'visitor'] })

const sheetGiven = { sheet: 1, typed: {}, registration: {} }
const insiders: readonly Persona[] = [...onTeam, 'referent-here', 'finance']

export const acts: RoomActs = {
  addSource: withDraw({ kind: 'open-call', label: 'Appel', provenance: '', usualResponse: 0.1 }),
  addStamp: withId({ response: new Uint8Array(), source: 'given', nonce: '' }),
  fillVacancies: orProgram(withId()),
  commitDraw: withId({ drawOn: '2027-01-01', time: '18:00' }),
  computeList: { ...withId(endless, undefined), call: openAct(1) },
  stopList: withDraw(),
  computeTrial: { ...withDraw(endless, undefined), call: openAct(1) },
  stopTrial: withDraw(),
  createDraw: { may: team, args: () => [{ title: 'Un tirage', territoryId: undefined }] },
  proposeDecision: withId({ seat: '1', choice: 'empty', reason: 'Personne' }),
  acceptDecision: withId(nothing),
  voidDraw: withId('Une erreur de fichier'),
  postponeErasure: withId({ laterOn: '2027-09-01', because: 'La salle manque encore' }),
  closeDraw: withId('La réunion est passée'),
  recordWitness: withId({ role: 'Huissier', statement: 'J’ai vu.' }),
  enterSheet: withDraw(sheetGiven),
  enterCards: withDraw('', [
    { sheet: { number: 'AB12', ticked: [], written: {}, isSpoilt: true }, reply: undefined },
  ]),
  dropSheet: withDraw(1),
  fixLetters: {
    may: leaders,
    here,
    args: async (t) => [await draw(t), await fileOf(t, 'frame')],
  },
  dropLetters: withDraw(),
  followDraw: withDraw('Une suite'),
  askAgain: withDraw(),
  freezePool: withId('Tout le monde est là'),
  goBack: withId('Une erreur de quotas'),
  enterDice: withId('1 2 3'),
  holdDraw: withId(''),
  joinSessions: withDraw(),
  checkPeople: withDraw([]),
  noteSessions: withDraw(new Map()),
  addFeatures: withDraw([]),
  removeFeature: withDraw('age'),
  keepQuotas: withDraw([]),
  keepForecast: withDraw({ dropOuts: 0.1, presence: {} }),
  importFile: {
    may: leaders,
    here,
    args: async (t) => [await draw(t), await fileOf(t)],
  },
  keepFile: withDraw({
    ...{ kind: 'people', fileName: 'liste.csv', encoding: 'utf-8', sha256: '' },
    ...{ header: ['Nom'], rows: [] },
  }),
  keepColumns: {
    may: leaders,
    here,
    args: async (t) => {
      const id = await fileOf(t)
      return [await draw(t), { id, mapping: {}, options: {} }]
    },
  },
  readPanel: {
    may: leaders,
    here,
    args: async (t) => [await t.id('draws', `id = '${await drawId(t)}'`, 'slug'), 'seats'],
  },
  recordLeaving: withDraw({ act: 'draw.letters-printed', detail: { letters: 3 } }),
  listOnTerritory: {
    may: insiders,
    here,
    args: async (t) => {
      const { territoryId } = await here(t)
      await t.force(`update draws set hidden = true where territory_id = '${territoryId}'`)
      return [territoryId]
    },
    call: (fn, { db, person, locale }, [id]) => fn(db, id, person, locale),
    no: (answer) => Array.isArray(answer) && answer.length === 0,
  },
  listPanels: withId(),
  loosenQuotas: withDraw(words),
  makeWave: withDraw({ source: { id: nothing, kind: 'file' }, lines: [], size: 1, seed: '' }),
  movePerson: withDraw(nothing, 'withdrawn', 'Elle part'),
  noteCall: calling(nothing, noted),
  postWave: {
    may: leaders,
    here,
    args: async (t) => {
      await t.force(`insert into draw_waves (id, draw_id, source_id, number, size, frame_size, frame_sha256, seed,
          expected_response, confidence, codes_sha256, created_at)
        values ('${nothing}', '${await drawId(t)}', '${nothing}', 99, 1, 1, repeat('0', 64), repeat('0', 64), 0.1,
          0.9, repeat('0', 64), now())`)
      return [await draw(t), nothing, 'commit']
    },
  },
  shareSeed: withDraw('graine'),
  receiveCodes: withDraw({ wave: nothing, text: '' }),
  registerByCall: calling(nothing, { registration: {}, channel: 'phone' }),
  proposeRelaxation: withId(words),
  acceptRelaxation: withId(),
  setRecruitment: withDraw({}),
  changeAddedQuestions: withDraw(() => refused('not-found')),
  lookForDuplicates: withDraw(),
  settleDuplicate: withDraw({ first: nothing, second: nothing }, 'same'),
  summonPanel: orProgram(withDraw()),
  takeCall: calling(),
  takeSheet: calling(),
  duplicateDraw: {
    may: team,
    args: async (t) => [await t.id('draws'), { title: 'Encore un', parts: new Set(['features']) }],
  },
  writeRule: withDraw({}),
  publishRule: withDraw(),
}

async function fileOf(t: Things, kind = 'people') {
  await t.run(`insert into draw_files (id, draw_id, kind, file_name, encoding, sha256, header, mapping, options,
      total, taken, rejected, rejected_rows, state, by_person_id, at)
    values ('${nothing}', '${await drawId(t)}', '${kind}', 'a.csv', 'utf-8', '${'0'.repeat(64)}', '[]', '{}',
      '{}', 0, 0, 0, '[]', 'done', '${t.ctx.person?.id}', now())`)
  return nothing
}

/** What is asked of the engine is not what is proven here: it begins, and never ends. */
function endless() {
  return { result: new Promise(() => undefined), stop: () => undefined }
}

/** An action that opens its own acts is given the one that runs. */
function openAct(at: number) {
  return (fn: Called, ctx: unknown, args: readonly unknown[]) => {
    const given = [...args]
    given[at + 1] = (run: (inside: unknown) => unknown) => run(ctx)
    return fn(ctx, ...given)
  }
}

const copied = 'what a copy was made from, which the page of copies asks: its act is `duplicate…`'

const waits =
  'lists what waits, without the lines that this person may not answer: src/proofs/waiting.test.ts'
export const noActs = {
  listNewsletterItems: 'lists what a visitor may see, whoever asks',
  copiedDraw: copied,
  drawCopy: copied,
  listWaitingDraws: waits,

  askStamps: 'asks the outside before it acts, then is `addStamp`, which asks who may',
  listDrawPages: 'lists what a visitor may see, whoever asks',
  searchDraws: 'lists what a visitor may see, whoever asks',
  tellNewcomers: 'a listener: the program tells those whose seat was announced',
}
