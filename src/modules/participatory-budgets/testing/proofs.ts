import type { Things } from '#proofs/access/actions/matrix.ts'
import { team } from '#proofs/access/actions/personas.ts'
import type { RoomProofs } from '#proofs/access/handed.ts'
import { benchIdea, rulesForm } from './edition-made.ts'

const list = '/budgets'
const add = `${list}/nouveau`
const page = `${list}/:slug`
const idea = `${page}/idees/:number`
const judged = `${page}/analyse/:number`
const project = `${page}/realisation/:number`
const own = '/mon-idee/:token'

const result = JSON.stringify({
  ...{ voters: 6, screen: 6, paper: 0 },
  parts: [
    {
      area: '',
      cents: 900000,
      spent: 1,
      voters: 6,
      winners: [1],
      projects: [],
      ties: [],
      isByLot: false,
    },
  ],
})

/** An edition in this state, with one idea in that one. */
async function made(t: Things, state: string, ideaState = 'received'): Promise<string> {
  const id = crypto.randomUUID()
  const slug = `clafoutis-${id.slice(0, 4)}`
  const frozen = state === 'rules' ? 'null' : 'now()'
  await t.run(`insert into budget_editions
    (id, slug, title, state, envelope_cents, who_may, ideas_until, analysis_until, vote_until, ballot, counting,
     clauses, rules_sha256, frozen_at, result, hidden, created_at)
    values ('${id}', '${slug}', 'Clafoutis', '${state}', 900000, 'Tout le monde', current_date, current_date,
     '2027-12-31', 'approval', 'greedy', '["Une."]', ${state === 'rules' ? 'null' : "'f'"}, ${frozen},
     ${state === 'delivery' ? `'${result}'` : 'null'}, false, now())`)
  const answer = ideaState === 'received' ? '' : 'Voici.'
  const clause = ideaState === 'refused' ? '1' : 'null'
  for (const number of [1, 2])
    await t.run(`insert into budget_ideas
      (id, edition_id, number, title, description, medium, state, answer, clause, cost_cents, created_at)
      values (gen_random_uuid(), '${id}', ${number}, 'Bancs', 'Trois bancs.', 'screen', '${ideaState}', '${answer}',
       ${clause}, ${ideaState === 'admissible' ? '100' : 'null'}, now())`)
  return slug
}

const ideaOf = (slug: string) =>
  `(select i.id from budget_ideas i join budget_editions e on e.id = i.edition_id where e.slug = '${slug}' and number = 1)`

const rules = {
  ...{ title: 'Clafoutis', presentation: '', envelopeCents: 900000, themes: [], areas: [] },
  ...{ leastCents: undefined, mostCents: undefined, whoMay: 'Tout le monde', leastAge: undefined },
  ...{ ideasUntil: '2027-01-01', analysisUntil: '2027-02-01', voteUntil: '2027-03-01' },
  ...{ ballot: 'approval', counting: 'greedy', mostChoices: undefined, clauses: ['Une.'] },
}
const words = {
  ...{ ...benchIdea, theme: '', name: '', contact: '' },
  ...{ latitude: undefined, longitude: undefined },
}

/** Written by hand, and not taken from the routes: two hands must agree. */
export const proofs: RoomProofs = {
  rules: {
    // What hides a draft of rules, and that of a hidden experiment, is proven by the samples.
    anyone: [
      `GET ${list}`,
      `GET ${list}/liste.csv`,
      `GET ${list}/liste.xlsx`,
      `GET ${list}/liste.json`,
      `GET ${page}`,
      `GET ${page}/cadre`,
      `GET ${page}/reglement`,
      `GET ${page}/idees`,
      `GET ${page}/idees.csv`,
      `GET ${page}/idees.xlsx`,
      `GET ${page}/idees.json`,
      `GET ${page}/idees/proposer`,
      `POST ${page}/idees/proposer`,
      `GET ${idea}`,
      `GET ${page}/voter`,
      `GET ${page}/resultat`,
      `GET ${page}/recompter`,
      `GET ${page}/export.pb`,
      `GET ${page}/projets.geojson`,
      `GET ${page}/edition.pdf`,
    ],
    'whoever-has-the-link': [
      `GET ${own}`,
      `POST ${own}/appel`,
      `POST ${own}/retirer`,
      `POST ${own}/accord`,
    ],
    'the-lab': [
      `GET ${add}`,
      `POST ${add}`,
      `GET ${page}/reglement/modifier`,
      `POST ${page}/reglement/modifier`,
      `POST ${page}/reglement/figer`,
      `POST ${page}/copier`,
      `POST ${page}/idees/clore`,
      `GET ${page}/idees/saisir`,
      `POST ${page}/idees/saisir`,
      `POST ${page}/scrutin/preparer`,
      `POST ${page}/bilan`,
      `GET ${page}/analyse`,
      `GET ${judged}`,
      `POST ${judged}/services`,
      `POST ${judged}/services/:review`,
      `POST ${judged}/reponse`,
      `POST ${judged}/appel`,
      `POST ${judged}/reunir`,
      `POST ${judged}/masquer`,
      `POST ${judged}/montrer`,
      `GET ${project}`,
      `POST ${project}`,
      `POST ${project}/etapes/:step`,
      `POST ${project}/livrer`,
    ],
  },

  acts: {
    createEdition: { may: team, args: () => [rules] },
    saveRules: { may: team, args: async (t) => [await made(t, 'rules'), rules] },
    copyEdition: { may: team, args: async (t) => [await made(t, 'ideas'), 'Suivante'] },
    freezeRules: { may: team, args: async (t) => [await made(t, 'rules')] },
    closeIdeas: { may: team, args: async (t) => [await made(t, 'ideas')] },
    prepareVote: { may: team, args: async (t) => [await made(t, 'analysis', 'admissible')] },
    closeEdition: { may: team, args: async (t) => [await made(t, 'delivery'), 'Fini.'] },
    enterIdea: {
      may: team,
      args: async (t) => [await made(t, 'ideas'), { ...words, medium: 'paper' }],
    },
    askService: {
      may: team,
      args: async (t) => [await made(t, 'ideas'), 1, { service: 'Voirie', dueOn: '2027-01-01' }],
    },
    giveOpinion: {
      may: team,
      args: async (t) => {
        const slug = await made(t, 'ideas')
        const review = crypto.randomUUID()
        await t.run(`insert into budget_reviews (id, idea_id, service, due_on)
          values ('${review}', ${ideaOf(slug)}, 'Voirie', '2027-01-01')`)
        return [slug, 1, { review, advice: 'favourable', reason: 'Oui.', costCents: undefined }]
      },
    },
    answerIdea: {
      may: team,
      args: async (t) => [
        await made(t, 'ideas'),
        1,
        { verdict: 'refused', answer: 'Non.', clause: 1 },
      ],
    },
    decideOnAppeal: {
      may: team,
      args: async (t) => {
        const slug = await made(t, 'ideas', 'refused')
        await t.run(`insert into budget_appeals (idea_id, reason, asked_at)
          values (${ideaOf(slug)}, 'Voyez.', now())`)
        return [slug, 1, { decision: 'upheld', answer: 'Oui.', jury: 'Cinq habitants' }]
      },
    },
    proposeMerge: {
      may: team,
      args: async (t) => [await made(t, 'ideas'), 1, { other: 2, reason: 'La même.' }],
    },
    hideIdea: {
      may: team,
      args: async (t) => [await made(t, 'ideas'), 1, { reason: 'Une insulte.' }],
    },
    showIdea: {
      may: team,
      args: async (t) => {
        const slug = await made(t, 'ideas')
        await t.run(`update budget_ideas set hidden_at = now(), hidden_reason = 'Une insulte.'
          where id = ${ideaOf(slug)}`)
        return [slug, 1]
      },
    },
    addStep: {
      may: team,
      args: async (t) => [
        await made(t, 'delivery', 'admissible'),
        1,
        { title: 'Commande', dueOn: '2027-01-01' },
      ],
    },
    finishStep: {
      may: team,
      args: async (t) => {
        const slug = await made(t, 'delivery', 'admissible')
        const step = crypto.randomUUID()
        await t.run(`insert into budget_steps (id, idea_id, title, due_on, created_at)
          values ('${step}', ${ideaOf(slug)}, 'Commande', '2027-01-01', now())`)
        return [slug, 1, { step, doneOn: '2026-01-01', delayReason: '' }]
      },
    },
    deliverProject: {
      may: team,
      args: async (t) => [
        await made(t, 'delivery', 'admissible'),
        1,
        { deliveredOn: '2026-01-01', realCents: 100 },
      ],
    },
    // A draft of rules is nothing for anybody else; for the team, it takes no idea yet.
    proposeIdea: {
      may: team,
      no: ['not-found'],
      args: async (t) => [await made(t, 'rules'), words],
    },
  },

  noActs: {
    listWaitingBudgets:
      'asks it of whoever looks at their page of the day, and gives nothing to others',
  },

  tellsNobody: {
    'ideas.ts#lead': 'the answer is on the page of the idea, which anyone reads',
    'desk.ts#juryHint': 'it says who may look at an answer again, before anything is written',
    'hiding.ts#onOwnPage': 'the answer will be on the page of the idea, which anyone reads',
    'mails.ts#hidden': 'it is the letter itself, of which its test knows who gets it',
    'kind.ts#notice.conduct': 'the answer is on the page of the idea, which anyone reads',
  },

  samples: {
    async hidden(house) {
      const at = await house.post(add, { ...rulesForm, title: 'Clafoutis aux cerises' })
      const edition = at.split('/').slice(0, 3).join('/')
      const pages = [
        page,
        `${page}/reglement`,
        `${page}/voter`,
        `${page}/resultat`,
        `${page}/recompter`,
      ]
      const title = 'Budget du clafoutis'
      const settings = { envelope: 900_000, whoMay: 'Tout le monde', counting: 'greedy' }
      const hidden = await house.openHidden('participatory-budget', title, settings)
      await house.post(`${hidden}/reglement/figer`, {})
      const words = {
        title: 'Clafoutis au lavoir',
        description: benchIdea.description,
        medium: 'paper',
      }
      await house.post(`${hidden}/idees/saisir`, words)
      return [
        {
          what: 'rules that are a draft',
          at: Object.fromEntries(pages.map((path) => [path, path.replace(page, edition)])),
          words: ['Clafoutis aux cerises'],
        },
        {
          what: 'the edition of a hidden experiment',
          at: { [page]: hidden, [idea]: `${hidden}/idees/1` },
          words: [title, 'Clafoutis au lavoir'],
        },
      ]
    },
    open: {
      [own]: 'the link of an idea is itself the key',
      [`${page}/export.pb`]:
        'the ballots of a closed vote, found as its result is: src/proofs/participatory-budgets reads it',
    },
  },
}
