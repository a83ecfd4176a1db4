import type { Things } from '#proofs/access/actions/matrix.ts'
import { team } from '#proofs/access/actions/personas.ts'
import type { ExampleHand, RoomProofs } from '#proofs/access/handed.ts'

const list = '/cartes-d-avis'
const add = `${list}/nouvelle`
const page = `${list}/:slug`
const judged = `${page}/moderation/:number`
const followed = `${page}/rapport/:number`
const own = '/mes-avis/:token'

/** A draft, as its form sends it. */
const draftForm = {
  title: 'Tarte aux mirabelles',
  presentation: 'Le plan des rues change.',
  commitment: 'Répondre à chaque énoncé qui rassemble.',
  charter: 'L’énoncé parle du sujet.\nIl ne vise personne.',
  seeds: ['Bancs', 'Cars', 'Pistes', 'Marché', 'Places']
    .map((thing) => `Plus de ${thing}.`)
    .join('\n'),
  moderation: 'before',
  access: 'open',
  openUntil: '2027-12-31',
}

const draft = {
  ...{ title: 'Mirabelles', presentation: '', commitment: 'Répondre.', charter: ['Une règle.'] },
  ...{ seeds: ['a', 'b', 'c', 'd', 'e'], moderation: 'before', access: 'open' },
  openUntil: '2027-12-31',
}

/** A map that was computed: one statement, on which twelve people agree. */
const countedSample = {
  ...{ people: 12, inside: 12, answers: 12, groups: [12], verdict: 'none', changeGroup: null },
  ...{ consensus: { agree: [1], disagree: [] }, bridges: [], divides: [], own: [[]], spots: [] },
  statements: [
    {
      ...{ number: 1, isOut: false, agrees: 12, disagrees: 0, seen: 12, mean: 1, x: 0, y: 0 },
      ...{ priority: 1, groups: [{ agrees: 12, disagrees: 0, seen: 12 }] },
    },
  ],
}

/** A map in this state, with one statement in that one. */
async function made(t: Things, state: 'draft' | 'open' | 'closed', of = 'waiting') {
  const id = crypto.randomUUID()
  const slug = `mirabelles-${id.slice(0, 4)}`
  await t.run(`insert into opinion_maps
    (id, slug, title, commitment, charter, seeds, moderation, open_until, state, opened_at, closed_at, hidden, created_at)
    values ('${id}', '${slug}', 'Mirabelles', 'Répondre.', '["Une règle."]', '["a","b","c","d","e"]', 'before',
     current_date, '${state}', ${state === 'draft' ? 'null' : 'now()'}, ${state === 'closed' ? 'now()' : 'null'}, false, now())`)
  await t.run(`insert into opinion_statements (id, map_id, number, text, origin, state, clause, reason, created_at)
    values (gen_random_uuid(), '${id}', 1, 'Plus de bancs.', 'participant', '${of}',
     ${of === 'refused' ? "1, 'Voici.'" : "null, ''"}, now())`)
  return slug
}

const cardsSample = { statement: 1, agrees: 3, disagrees: 2, passes: 1, people: 20 }

/** An open map that is read in a hall. */
async function inHall(t: Things) {
  const slug = await made(t, 'open', 'shown')
  await t.run(`insert into opinion_halls (id, map_id, number, title, held_on, people)
    select gen_random_uuid(), id, 1, 'Salle', current_date, 20 from opinion_maps where slug = '${slug}'`)
  return slug
}

/** A conversation that was held elsewhere, and that the team alone reads. */
async function imported(t: Things) {
  const slug = await made(t, 'closed', 'shown')
  await t.run(
    `update opinion_maps set source = 'Une ville voisine.', hidden = true where slug = '${slug}'`,
  )
  return slug
}

/** Written by hand, and not taken from the routes: two hands must agree. */
export const proofs: RoomProofs = {
  rules: {
    // What hides a draft, and a map of a hidden experiment, is proven by the samples.
    anyone: [
      `GET ${list}`,
      `GET ${list}/liste.csv`,
      `GET ${list}/liste.xlsx`,
      `GET ${list}/liste.json`,
      `GET ${page}`,
      `GET ${page}/repondre`,
      `POST ${page}/repondre`,
      `GET ${page}/moderation`,
      `GET ${page}/rapport`,
      `GET ${page}/rapport.pdf`,
      `GET ${page}/rapport.docx`,
      `GET ${page}/rapport.pptx`,
      `GET ${page}/export.zip`,
    ],
    'whoever-has-the-link': [
      `GET ${own}`,
      `POST ${own}/avis`,
      `GET ${own}/reponses`,
      `GET ${own}/enonces`,
      `POST ${own}/enonces`,
      `POST ${own}/enonces/:number/appel`,
      `GET ${own}/place`,
    ],
    'the-lab': [
      `GET ${add}`,
      `POST ${add}`,
      `GET ${page}/modifier`,
      `POST ${page}/modifier`,
      `POST ${page}/ouvrir`,
      `POST ${page}/clore`,
      `GET ${page}/codes`,
      `POST ${page}/codes`,
      `GET ${page}/salles`,
      `POST ${page}/salles`,
      `GET ${page}/salles/:hall`,
      `POST ${page}/salles/:hall`,
      `POST ${page}/salles/:hall/reprendre`,
      `GET ${page}/papier`,
      `POST ${page}/papier`,
      `POST ${page}/papier/feuilles.pdf`,
      `GET ${page}/papier/images`,
      `POST ${page}/papier/images`,
      `GET ${page}/papier/images/:batch`,
      `POST ${page}/papier/images/:batch`,
      `POST ${page}/papier/images/:batch/effacer`,
      `GET ${page}/papier/images/:batch/:page/:thing`,
      `GET ${list}/importer`,
      `POST ${list}/importer`,
      `POST ${page}/montrer`,
      `GET ${page}/retirer`,
      `POST ${page}/retirer`,
      `POST ${page}/enonces`,
      `GET ${judged}`,
      `POST ${judged}`,
      `POST ${judged}/appel`,
      `GET ${followed}`,
      `POST ${followed}`,
    ],
  },

  acts: {
    createMap: { may: team, args: () => [draft] },
    saveMap: { may: team, args: async (t) => [await made(t, 'draft'), draft] },
    openMap: {
      may: team,
      args: async (t) => {
        const slug = await made(t, 'draft')
        await t.run('delete from opinion_statements')
        return [slug]
      },
    },
    giveMapCodes: {
      may: team,
      args: async (t) => {
        const slug = await made(t, 'open', 'shown')
        await t.run(`update opinion_maps set access = 'codes' where slug = '${slug}'`)
        return [slug, 2]
      },
    },
    beginHall: {
      may: team,
      args: async (t) => [await made(t, 'open'), { title: 'Salle des fêtes', people: 20 }],
    },
    countCards: {
      may: team,
      args: async (t) => [await inHall(t), 1, cardsSample],
    },
    undoLastCards: {
      may: team,
      args: async (t) => {
        const slug = await inHall(t)
        await t.run(`insert into opinion_hall_counts (hall_id, statement_id, agrees, disagrees, passes, people, place)
          select h.id, s.id, 3, 2, 1, 20, 1 from opinion_halls h join opinion_maps m on m.id = h.map_id
          join opinion_statements s on s.map_id = m.id where slug = '${slug}'`)
        return [slug, 1, 1]
      },
    },
    chooseForPaper: {
      may: team,
      args: async (t) => [await made(t, 'open', 'shown'), [1]],
    },
    enterMapSheets: {
      may: team,
      args: async (t) => [await made(t, 'open'), crypto.randomUUID(), [], () => undefined],
    },
    importConversation: {
      may: team,
      args: () => [
        { title: 'Essai', source: 'Une ville voisine.', presentation: '', commitment: '' },
        {
          ...{
            statements: [{ id: '1', standing: 'in', text: 'Bancs' }],
            topic: '',
            description: '',
          },
          rows: {
            ...{ voters: Uint32Array.of(0), statements: Uint32Array.of(0), votes: Int8Array.of(1) },
            ...{ voterIds: ['a'], statementIds: ['1'] },
          },
        },
      ],
    },
    shareImported: { may: team, args: async (t) => [await imported(t), true] },
    removeImported: { may: team, args: async (t) => [await imported(t)] },
    closeMap: { may: team, args: async (t) => [await made(t, 'open', 'shown')] },
    addStatement: { may: team, args: async (t) => [await made(t, 'open'), 'Un de plus.'] },
    judgeStatement: {
      may: team,
      args: async (t) => [await made(t, 'open'), 1, { verdict: 'accepted' }],
    },
    decideOnAppeal: {
      may: team,
      args: async (t) => {
        const slug = await made(t, 'open', 'refused')
        await t.run(`insert into opinion_appeals (statement_id, reason, asked_at)
          select s.id, 'Voyez.', now() from opinion_statements s join opinion_maps m on m.id = s.map_id
          where slug = '${slug}'`)
        return [slug, 1, { decision: 'upheld', answer: 'Oui.' }]
      },
    },
    followUp: {
      may: team,
      args: async (t) => {
        const slug = await made(t, 'closed', 'shown')
        await t.run(`update opinion_maps set counted = '${JSON.stringify(countedSample)}', counted_at = now()
          where slug = '${slug}'`)
        return [slug, 1, 'Des bancs seront posés en mai.']
      },
    },
    // A draft is nothing for anybody else; for the team, it takes no answer yet.
    startAnswers: { may: team, no: ['not-found'], args: async (t) => [await made(t, 'draft')] },
  },

  tellsNobody: {
    'codes.ts#choices.codes':
      'a choice of who may answer: the letters are printed and given by the team',
    'codes.ts#told.codes': 'says who may answer: the letters are printed and given by the team',
  },

  noActs: {
    listWaitingMaps:
      'asks it of whoever looks at their page of the day, and gives nothing to others',
  },

  samples: {
    async hidden(house) {
      const at = await house.post(add, draftForm)
      const title = 'Clafoutis aux mirabelles'
      const settings = { commitment: 'Répondre à tout.', moderation: 'before' }
      const hidden = await house.openHidden('opinion-map', title, settings)
      await house.post(`${hidden}/modifier`, { ...draftForm, title })
      await house.post(`${hidden}/ouvrir`, {})
      const begunPages = [page, `${page}/repondre`, `${page}/moderation`, `${page}/rapport`]
      return [
        { what: 'a map that is a draft', at: { [page]: at }, words: ['Tarte aux mirabelles'] },
        {
          what: 'the map of a hidden experiment',
          at: Object.fromEntries(begunPages.map((path) => [path, path.replace(page, hidden)])),
          words: [title],
        },
      ]
    },
    open: {
      [own]: 'the link of whoever answers is itself the key',
      [`${page}/rapport.pdf`]: 'found as its report is: routes/report.test.ts reads it',
      [`${page}/rapport.docx`]: 'found as its report is: routes/report.test.ts reads it',
      [`${page}/rapport.pptx`]: 'found as its report is: routes/report.test.ts reads it',
      [`${page}/export.zip`]:
        'answers of a map that was computed, found as its report is: routes/report.test.ts reads it',
    },
  },

  examples: mapExamples,
}

/** A map that is open, with somebody who answered and proposed; and one that ten people answered, and that is closed. */
async function mapExamples(hand: ExampleHand): Promise<Readonly<Record<string, string>>> {
  const open = await openedMap(hand, { ...draftForm, title: 'Se déplacer à pied' })
  const mine = await begun(hand, open)
  await hand.open(`${mine}/enonces`)
  await hand.send('/enonces', { text: 'Il manque un abri à l’arrêt du car.' })
  await hand.open(add)
  await hand.send(add, { ...draftForm, title: 'Se déplacer à vélo' })
  const drafted = await mapShown(hand)
  const asksCodes = await openedMap(hand, {
    ...{ ...draftForm, title: 'Se déplacer en barque', access: 'codes' },
  })
  await hand.open(`${open}/papier`)
  await hand.send('/papier')
  await hand.open(`${open}/papier/images`)
  await hand.send('/papier/images', { label: 'Lot 1', files: 'e2e/support/files/photo.png' })
  await hand.open(`${open}/papier/images`)
  const [batch = `${open}/papier/images/none`] = await hand.links('/papier/images/')
  await hand.open(`${open}/salles`)
  await hand.send('/salles', { title: 'Salle des fêtes', people: '20' })
  const over = await closedMap(hand)
  return {
    [page]: over,
    [`${page}/repondre`]: `${open}/repondre`,
    [`${page}/modifier`]: `${drafted}/modifier`,
    [`${page}/moderation`]: `${open}/moderation`,
    [`${page}/codes`]: `${asksCodes}/codes`,
    [`${page}/salles`]: `${open}/salles`,
    [`${page}/salles/:hall`]: `${open}/salles/1`,
    [`${page}/papier`]: `${open}/papier`,
    [`${page}/papier/images`]: `${open}/papier/images`,
    [`${page}/papier/images/:batch`]: batch,
    [`${page}/papier/images/:batch/:page/:thing`]: `${batch}/${batch.split('/').at(-1)}/_sheet`,
    [judged]: `${open}/moderation/6`,
    [`${page}/rapport`]: `${over}/rapport`,
    [`${page}/rapport.pdf`]: `${over}/rapport.pdf`,
    [`${page}/rapport.docx`]: `${over}/rapport.docx`,
    [`${page}/rapport.pptx`]: `${over}/rapport.pptx`,
    [`${page}/export.zip`]: `${over}/export.zip`,
    [followed]: `${over}/rapport/1`,
    [own]: mine,
    [`${own}/reponses`]: `${mine}/reponses`,
    [`${own}/enonces`]: `${mine}/enonces`,
    [`${own}/place`]: `${mine}/place`,
  }
}

/** The address of the map whose page is open: its draft leads to its form. */
async function mapShown(hand: ExampleHand): Promise<string> {
  const [form = ''] = await hand.links('/modifier')
  return form.replace(/^https?:\/\/[^/]+/, '').replace(/\/modifier$/, '')
}

async function openedMap(hand: ExampleHand, form: typeof draftForm): Promise<string> {
  await hand.open(add)
  await hand.send(add, form)
  const map = await mapShown(hand)
  await hand.open(map)
  await hand.send('/ouvrir')
  return map
}

/** As somebody new: the own address. */
async function begun(hand: ExampleHand, map: string): Promise<string> {
  await hand.open(`${map}/repondre`)
  await hand.send('/repondre')
  const [mine = ''] = await hand.links('/mes-avis/')
  return mine
    .replace(/^https?:\/\/[^/]+/, '')
    .split('/')
    .slice(0, 3)
    .join('/')
}

async function closedMap(hand: ExampleHand): Promise<string> {
  const openUntil = new Date().toISOString().slice(0, 10)
  const map = await openedMap(hand, { ...draftForm, title: 'Se déplacer en car', openUntil })
  for (let person = 0; person < 10; person++) {
    await begun(hand, map)
    await hand.send('/avis')
  }
  await hand.open(map)
  await hand.send('/clore')
  // The worker computes it, a moment after.
  for (let tries = 0; tries < 60; tries++) {
    await hand.open(`${map}/rapport`)
    if ((await hand.links('/export.zip')).length > 0) break
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
  return map
}
