import type { Things } from '#proofs/access/actions/matrix.ts'
import { leaders, onTeamAndPlace, team } from '#proofs/access/actions/personas.ts'
import type { RoomProofs } from '#proofs/access/handed.ts'

const evaluation = '/experiences/:slug/evaluation'
const families = '/evaluations/familles'
const family = `${families}/:slug`
const undo = 'the rail asks it before it undoes: src/proofs/undo plays each without the right'

const experimentId = (t: Things) =>
  t.id('experiments', "visibility = 'published' and territory_id is not null")
const here = async (t: Things) => {
  const id = await experimentId(t)
  return {
    experimentId: id,
    territoryId: await t.id('experiments', `id = '${id}'`, 'territory_id'),
  }
}

const draftId = '01900000-0000-7000-8000-00000000e1a1'
async function drafted(t: Things): Promise<string> {
  await t.run(`insert into evaluation_results (id, experiment_id, kind, state, question,
      protocol_version, protocol_sha256, plan_place, plan_sha256, reason, kept_at)
    values ('${draftId}', '${await experimentId(t)}', 'unknown', 'draft', 'Vient-on plus ?', 1, 'a', 1,
      'b', 'Trop peu de réponses.', now())`)
  return draftId
}

async function familyIn(t: Things, state: 'draft' | 'published'): Promise<string> {
  const id = crypto.randomUUID()
  await t.run(`insert into trial_families (id, slug, state, title, outcome, unit, better, created_at, published_at)
    values ('${id}', 'clafoutis-${id}', '${state}', 'Clafoutis', 'presence', '', 'unsaid', now(),
      ${state === 'draft' ? 'null' : 'now()'})`)
  return id
}
const trial = { resultId: draftId, reason: 'Une autre question.' }

/** Written by hand, and not taken from the routes: two hands must agree. */
export const proofs: RoomProofs = {
  rules: {
    anyone: [
      'GET /evaluations',
      'GET /evaluations/guide',
      'GET /evaluations/indicateurs',
      'GET /evaluations/indicateurs.csv',
      'GET /evaluations/indicateurs.json',
      'GET /evaluations/indicateurs.xlsx',
      // What hides a draft of a family is proven in src/proofs/evaluation.
      `GET ${families}`,
      `GET ${families}/liste.csv`,
      `GET ${families}/liste.json`,
      `GET ${families}/liste.xlsx`,
      `GET ${family}`,
      `GET ${family}/essais.csv`,
      `GET ${family}/essais.json`,
    ],
    'signed-in': ['GET /evaluations/reprendre'],
    'the-lab': [
      `GET ${families}/nouvelle`,
      `POST ${families}/nouvelle`,
      `POST ${family}/publier`,
      `POST ${family}/retirer`,
      `POST ${family}/effacer`,
      `POST ${family}/ecarter`,
      `POST ${family}/reprendre`,
    ],
    readers: [`GET ${evaluation}.json`, `GET ${evaluation}.zip`, `GET ${evaluation}/resultats/:id`],
    leaders: [
      `POST ${evaluation}/resultats/:id/publier`,
      `POST ${evaluation}/resultats/:id/retirer`,
      `POST ${evaluation}/resultats/:id/effacer`,
    ],
    contributors: [
      `POST ${evaluation}/on-ne-sait-pas`,
      'GET /experiences/:slug/evaluation/calcul',
      'POST /experiences/:slug/evaluation/calcul',
    ],
  },
  acts: {
    keepResult: {
      may: onTeamAndPlace,
      here,
      args: async (t) => [await experimentId(t), { version: 1, place: 1 }],
    },
    sayNotKnown: {
      may: onTeamAndPlace,
      here,
      args: async (t) => [await experimentId(t), { place: 1, reason: 'Trop peu de réponses.' }],
    },
    publishResult: {
      may: leaders,
      here,
      args: async (t) => [await drafted(t), { differs: 'no', deviations: '', note: '' }],
    },
    withdrawResult: {
      may: leaders,
      here,
      args: async (t) => [await drafted(t), { reason: 'Une colonne pour une autre.' }],
    },
    createFamily: {
      may: team,
      args: () => [{ title: 'Clafoutis', presentation: '', measure: 'aucune' }],
    },
    leaveTrialOut: { may: team, args: async (t) => [await familyIn(t, 'draft'), trial] },
    takeTrialBack: { may: team, args: async (t) => [await familyIn(t, 'draft'), trial] },
    publishFamily: { may: team, args: async (t) => [await familyIn(t, 'draft')] },
    withdrawFamily: { may: team, args: async (t) => [await familyIn(t, 'published'), trial] },
    dropFamily: { may: team, args: async (t) => [await familyIn(t, 'draft')] },
    dropResult: { may: leaders, here, args: async (t) => [await drafted(t)] },
  },
  noActs: {
    resultPublishedUndo: undo,
    resultWithdrawnUndo: undo,
    familyPublishedUndo: undo,
    familyWithdrawnUndo: undo,
  },
  samples: {
    async hidden(house) {
      const title = 'Clafoutis à évaluer'
      const made = await house.send('/experiences/nouvelle', { title, open: '', territory: '' })
      const at = made.split('/').slice(0, 3).join('/')
      const files = ['json', 'zip'].map((kind) => `/experiences/:slug/evaluation.${kind}`)
      return [
        {
          what: 'the results of a draft',
          at: Object.fromEntries(
            files.map((file) => [file, file.replace('/experiences/:slug', at)]),
          ),
          words: [title],
        },
      ]
    },
    open: {
      ...because('a draft of a family needs published results: src/proofs/evaluation asks for it', [
        family,
        `${family}/essais.csv`,
        `${family}/essais.json`,
      ]),
      '/experiences/:slug/evaluation/resultats/:id':
        'a draft result is not the address of an experiment: src/proofs/evaluation asks for it as everybody',
    },
    nothing: {},
  },
  tellsNobody: {
    ...because('who receives what a town tries: a group of a trial, and no letter', [
      'designs.ts#random-groups.what',
      'designs.ts#random-groups.drawing',
      'designs.ts#comparison.what',
      'effect.ts#half-way',
      'questions.ts#who',
      'questions.ts#whoOptions.no',
      'questions.ts#countHint',
      'questions.ts#compareOptions.here',
      'results.ts#openHint',
      'results.ts#solid.means',
      'results.ts#likely.means',
      'results.ts#small.means',
    ]),
    ...because('a case is told in a report that anyone reads', ['designs.ts#case-study.what']),
  },
}

function because(reason: string, keys: readonly string[]): Record<string, string> {
  return Object.fromEntries(keys.map((key) => [key, reason]))
}
