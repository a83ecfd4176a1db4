import type { Things } from '#proofs/access/actions/matrix.ts'
import { team } from '#proofs/access/actions/personas.ts'
import type { RoomProofs } from '#proofs/access/handed.ts'
import {
  language,
  languages,
  page,
  question,
  questions,
  theEditor,
  theLanguages,
} from './editor-addresses.ts'
import { smallQuestionnaire } from './small-survey.ts'
import { tellsNobody } from './tells-nobody.ts'

const list = '/enquetes'
const add = `${list}/ajouter`
const one = `${list}/:slug`
const answer = `${one}/repondre/:code`
const title = 'Clafoutis aux cerises'
const form = {
  title,
  purpose: 'Choisir le jour du marché.',
  controller: 'Commune de Valbrenne',
  contact: 'mairie@valbrenne.exemple.fr',
  keepMonths: '12',
  access: 'link',
  closesOn: '2027-12-31',
  planned: '400',
}
const population = {
  question: 'age',
  reference: 'Insee',
  categories: [
    { label: 'Moins de 30 ans', options: ['jeune'], share: 40 },
    { label: '30 ans et plus', options: ['plus'], share: 60 },
  ],
}
const input = { ...form, keepMonths: 12, planned: 400, notice: '', kiosk: true }

/** A survey in this state, with a code of it that nobody used. */
async function made(
  t: Things,
  state: 'draft' | 'open' | 'closed',
  access = 'link',
): Promise<string> {
  const id = crypto.randomUUID()
  const slug = `clafoutis-${id.slice(0, 4)}`
  const text = JSON.stringify(smallQuestionnaire).replaceAll("'", "''")
  const opened = state === 'draft' ? 'null' : 'now()'
  const closed = state === 'closed' ? 'now()' : 'null'
  await t.run(`insert into surveys
    (id, slug, title, purpose, controller, contact, keep_months, access, kiosk, closes_on,
     questionnaire, fingerprint, state, opened_at, closed_at, hidden, created_at, changed_at)
    values ('${id}', '${slug}', '${title}', 'Choisir.', 'Commune', 'a@b.fr', 12, '${access}', true,
     '2027-01-31', '${text}', ${state === 'draft' ? 'null' : "'f'"}, '${state}', ${opened},
     ${closed}, false, now(), now())`)
  return slug
}

const themes = `${one}/themes/:question`
const wordsIn = (words: Readonly<Record<string, string>>) => () => ({ ok: true, value: words })

/** A survey, and a kit of it that is open. */
async function kitOf(t: Things, slug: string): Promise<readonly [string, string]> {
  const id = crypto.randomUUID()
  await t.run(`insert into survey_kits (id, survey_id, for_whom, token_hash, created_at, ends_at)
    select '${id}', id, 'Awa', '${id}', now(), now() + interval '7 days' from surveys where slug = '${slug}'`)
  return [slug, id]
}

/** A survey that is closed, with two themes for its texts. */
async function sortedIn(t: Things) {
  const slug = await made(t, 'closed')
  const [theme, other] = [crypto.randomUUID(), crypto.randomUUID()]
  for (const id of [theme, other])
    await t.run(`insert into survey_themes (id, survey_id, question, place, name)
      select '${id}', id, 'mot', 0, '${id}' from surveys where slug = '${slug}'`)
  return { slug, theme, other }
}

/** Written by hand, and not taken from the routes: two hands must agree. */
export const proofs: RoomProofs = {
  rules: {
    // What hides drafts, and those of hidden experiments, is proven by the samples.
    anyone: [
      `GET ${list}`,
      ...['csv', 'xlsx', 'json'].map((kind) => `GET ${list}/liste.${kind}`),
      `GET ${one}`,
      `GET ${one}/questionnaire.json`,
      `GET ${one}/repondre`,
      `POST ${one}/repondre`,
      `POST ${one}/repondre/code`,
      `GET ${answer}`,
      `POST ${answer}`,
      `GET ${answer}/page/:step`,
      `POST ${answer}/page/:step`,
      `GET ${answer}/relire`,
      `POST ${answer}/envoyer`,
      `GET ${answer}/envoye`,
      `POST ${answer}/retirer`,
      `GET ${one}/borne`,
      `POST ${one}/borne`,
      `GET ${one}/borne/page/:step`,
      `POST ${one}/borne/page/:step`,
      `GET ${one}/borne/relire`,
      `POST ${one}/borne/envoyer`,
      `POST ${one}/borne/quitter`,
      `GET ${one}/resultats`,
      `GET ${one}/resultats.csv`,
      `GET ${one}/resultats.json`,
      `GET ${one}/resultats.xlsx`,
      `GET ${one}/resultats.pdf`,
      `GET ${one}/resultats/cadre`,
      `GET ${one}/resultats/evolution`,
      `GET ${one}/resultats/evolution.csv`,
      `GET ${one}/resultats/croisements.csv`,
      `GET ${one}/resultats/croisements.xlsx`,
      `GET ${one}/kit/:token`,
      `POST ${one}/kit/:token/envoyer`,
      `GET ${one}/kit/:token/ouvrier.js`,
    ],
    'the-lab': [
      `POST ${list}/fermer`,
      `GET ${add}`,
      `POST ${add}`,
      `GET ${one}/modifier`,
      `POST ${one}/modifier`,
      `GET ${one}/preparer`,
      `POST ${one}/acte`,
      `GET ${one}/importer`,
      `POST ${one}/importer`,
      `POST ${one}/modele`,
      ...theEditor,
      ...theLanguages,
      `POST ${one}/essai`,
      `GET ${one}/codes`,
      `POST ${one}/codes`,
      `POST ${one}/codes/destinataires`,
      `POST ${one}/codes/listes`,
      `POST ${one}/codes/lettres.pdf`,
      `POST ${one}/codes/panel.pdf`,
      `GET ${one}/affiche.pdf`,
      `GET ${one}/saisie`,
      `POST ${one}/saisie`,
      `POST ${one}/demarches`,
      ...['telephone', 'porte'].map((by) => `GET ${one}/saisie/${by}.pdf`),
      `GET ${one}/papier`,
      `POST ${one}/papier/feuilles.pdf`,
      `GET ${one}/papier/images`,
      `POST ${one}/papier/images`,
      `GET ${one}/papier/images/:batch`,
      `POST ${one}/papier/images/:batch`,
      `POST ${one}/papier/images/:batch/effacer`,
      `GET ${one}/papier/images/:batch/:page/:thing`,
      `GET ${one}/reponses`,
      `GET ${one}/reponses/:file`,
      `GET ${one}/reponses/une/:at`,
      `GET ${one}/reponses/joints/:joined`,
      `POST ${one}/recoupements`,
      `GET ${one}/terrain`,
      `POST ${one}/terrain`,
      `POST ${one}/terrain/:kit/fermer`,
      `POST ${one}/reponses/joints-a-effacer`,
      `GET ${one}/population`,
      `GET ${one}/population/:question`,
      `POST ${one}/population/:question`,
      `POST ${one}/population/:question/retirer`,
      `POST ${one}/population/:question/recensement`,
      `POST ${one}/poids`,
      `POST ${one}/poids/retirer`,
      `GET ${one}/poids.csv`,
      `GET ${one}/croisements`,
      `GET ${one}/croisements.csv`,
      `GET ${one}/croisements.xlsx`,
      `POST ${one}/croisements/choisir`,
      `POST ${one}/croisements/retirer`,
      `GET ${one}/resultats/apercu`,
      `GET ${one}/themes`,
      ...['GET', 'POST'].flatMap((method) => [
        `${method} ${themes}`,
        `${method} ${themes}/theme/:theme`,
        `${method} ${themes}/ranger/:page`,
        `${method} ${themes}/comparer/:answer`,
      ]),
      `GET ${themes}/comparer`,
      `POST ${themes}/theme/:theme/reunir`,
      ...['deplacer', 'supprimer', 'commencer', 'finir', 'retirer'].map(
        (verb) => `POST ${themes}/${verb}`,
      ),
    ],
  },

  acts: {
    createSurvey: { may: team, args: () => [input] },
    saveSurvey: { may: team, args: async (t) => [await made(t, 'draft'), input] },
    askAgain: { may: team, args: async (t) => [await made(t, 'open'), '2027-03-01'] },
    keepQuestionnaire: {
      may: team,
      args: async (t) => [await made(t, 'draft'), smallQuestionnaire],
    },
    changeQuestions: {
      may: team,
      args: async (t) => [await made(t, 'draft'), (draft: unknown) => ({ ok: true, value: draft })],
    },
    translateQuestions: {
      may: team,
      args: async (t) => [await made(t, 'open'), 'en', wordsIn({ title: 'The market' })],
    },
    removeLanguage: { may: team, args: async (t) => [await made(t, 'draft'), 'en'] },
    nameQuasiIdentifiers: { may: team, args: async (t) => [await made(t, 'open'), ['age']] },
    freeFiles: { may: team, args: async (t) => [await made(t, 'open')] },
    keepPopulation: { may: team, args: async (t) => [await made(t, 'open'), population] },
    removePopulation: { may: team, args: async (t) => [await made(t, 'open'), 'age'] },
    weighAnswers: {
      may: team,
      args: async (t) => [
        await made(t, 'closed'),
        { variables: ['age'], most: 5, why: 'Trop peu de jeunes ont répondu.' },
      ],
    },
    removeWeights: {
      may: team,
      args: async (t) => [await made(t, 'closed'), 'La population était fausse.'],
    },
    chooseCross: {
      may: team,
      args: async (t) => [await made(t, 'closed'), { rows: 'age', columns: 'marche' }],
    },
    leaveCross: {
      may: team,
      args: async (t) => [await made(t, 'closed'), { rows: 'age', columns: 'marche' }],
    },
    holdQuestion: { may: team, args: async (t) => [await made(t, 'closed'), 'mot'] },
    addTheme: {
      may: team,
      args: async (t) => [await made(t, 'closed'), 'mot', { name: 'Pain', holds: '' }],
    },
    changeTheme: {
      may: team,
      args: async (t) => {
        const { slug, theme } = await sortedIn(t)
        return [slug, 'mot', { id: theme, name: 'Boulangerie', holds: '' }]
      },
    },
    moveTheme: {
      may: team,
      args: async (t) => {
        const { slug, theme } = await sortedIn(t)
        return [slug, 'mot', { id: theme, way: 'up' }]
      },
    },
    mergeThemes: {
      may: team,
      args: async (t) => {
        const { slug, theme, other } = await sortedIn(t)
        return [slug, 'mot', { id: theme, into: other }]
      },
    },
    removeTheme: {
      may: team,
      args: async (t) => {
        const { slug, theme } = await sortedIn(t)
        return [slug, 'mot', theme]
      },
    },
    beginCoding: { may: team, args: async (t) => [(await sortedIn(t)).slug, 'mot'] },
    sortTexts: { may: team, args: async (t) => [(await sortedIn(t)).slug, 'mot', []] },
    finishCoding: { may: team, args: async (t) => [(await sortedIn(t)).slug, 'mot'] },
    withdrawCoding: {
      may: team,
      args: async (t) => [(await sortedIn(t)).slug, 'mot', { id: crypto.randomUUID(), seen: [] }],
    },
    settleText: {
      may: team,
      args: async (t) => [
        (await sortedIn(t)).slug,
        'mot',
        { answerId: crypto.randomUUID(), themes: [] },
      ],
    },
    openSurvey: { may: team, args: async (t) => [await made(t, 'draft')] },
    closeSurvey: {
      may: team,
      args: async (t) => [await made(t, 'open'), 'Tout le monde a répondu.'],
    },
    reopenSurvey: {
      may: team,
      args: async (t) => [
        await made(t, 'closed'),
        { reason: 'Il manque un quartier.', closesOn: '2027-01-31' },
      ],
    },
    sealSurvey: { may: team, args: async (t) => [await made(t, 'closed')] },
    publishResults: { may: team, args: async (t) => [await made(t, 'closed')] },
    giveCodes: { may: team, args: async (t) => [await made(t, 'open', 'codes'), 2] },
    givePanelCodes: {
      may: team,
      args: async (t) => [await made(t, 'open', 'codes'), { draw: 'nowhere', part: 'seats' }],
    },
    addRecipients: {
      may: team,
      args: async (t) => [await made(t, 'open', 'codes'), [{ name: 'Ana Riou', address: '' }]],
    },
    addKnownRecipients: {
      may: team,
      args: async (t) => [await made(t, 'open', 'codes'), { from: 'members', event: '' }],
    },
    recordAttempt: {
      may: team,
      args: async (t) => [await made(t, 'open'), { medium: 'door', outcome: 'absent' }],
    },
    makeKit: {
      may: team,
      args: async (t) => [await made(t, 'open'), { forWhom: 'Awa', days: 7 }],
    },
    closeKit: { may: team, args: async (t) => kitOf(t, await made(t, 'open')) },
    enterSheets: {
      may: team,
      args: async (t) => [await made(t, 'open'), crypto.randomUUID(), [], () => undefined],
    },
    startAnswer: { may: team, args: async (t) => [await made(t, 'open'), { medium: 'paper' }] },
  },

  noActs: {
    populationRemovedUndo:
      'the rail asks it before it undoes: src/proofs/undo plays it without the right',
    themeRemovedUndo:
      'the rail asks it before it undoes: src/proofs/undo plays it without the right',
    listWaitingSurveys: 'what waits for somebody, on their own page: nothing is told to others',
    searchSurveys: 'the search of the house: drafts and hidden ones are found by the team alone',
    keepFields: 'whoever holds the code of an answer writes in it',
    handInAnswer: 'whoever holds the code of an answer sends it',
  },

  leftTo: { samples: ['permissions.ts#maySeeSurvey'] },

  samples: {
    // Questions come in a file, which no sample sends: survey-kind.test.ts opens a hidden survey and knocks at each of these.
    nothing: Object.fromEntries(
      [
        ...['questionnaire.json', 'repondre', 'repondre/:code', 'borne', 'borne/relire'],
        ...['repondre/:code/page/:step', 'repondre/:code/relire', 'repondre/:code/envoye'],
        ...['borne/page/:step', 'resultats', 'resultats.csv', 'resultats.json', 'resultats/cadre'],
        ...['resultats.xlsx', 'resultats.pdf', 'kit/:token'],
        ...['resultats/croisements.csv', 'resultats/croisements.xlsx'],
        ...['resultats/evolution', 'resultats/evolution.csv'],
      ].map((part) => [`${one}/${part}`, 'only once it has questions and is open']),
    ),
    async hidden(house) {
      const settings = { purpose: 'Choisir le jour du marché.', planned: 12, access: 'link' }
      const hidden = await house.openHidden('survey', title, settings)
      const draft = await house.send(add, { ...form, title: 'Tarte aux myrtilles' })
      return [
        { what: 'one of a hidden experiment', at: { [one]: hidden }, words: [title] },
        {
          what: 'a draft',
          at: { [one]: draft.replace('/preparer', '') },
          words: ['Tarte aux myrtilles'],
        },
      ]
    },
  },

  tellsNobody,

  async examples(staff) {
    await staff.open(add)
    await staff.send(add, form)
    await staff.open(list)
    const [first = `nothing at ${list}`] = await staff.links(`${list}/clafoutis`)
    await staff.open(`${first}/preparer`)
    await staff.send(`${first}/modele`)
    const edited = `${first}/questions`
    return {
      [one]: first,
      [`${one}/modifier`]: `${first}/modifier`,
      [`${one}/preparer`]: `${first}/preparer`,
      [`${one}/importer`]: `${first}/importer`,
      [questions]: edited,
      [`${questions}/apercu`]: `${edited}/apercu`,
      [`${questions}/titre`]: `${edited}/titre`,
      [page]: `${edited}/page/meeting`,
      [`${page}/ajouter`]: `${edited}/page/meeting/ajouter`,
      [`${page}/ajouter/:kind`]: `${edited}/page/meeting/ajouter/single`,
      [question]: `${edited}/question/overall`,
      [`${question}/comparer`]: `${edited}/question/overall/comparer`,
      [languages]: `${first}/langues`,
      [language]: `${first}/langues/br`,
      [`${language}/textes.csv`]: `${first}/langues/br/textes.csv`,
      [`${language}/textes.xlsx`]: `${first}/langues/br/textes.xlsx`,
      [`${language}/page/:part`]: `${first}/langues/br/page/titre-et-introduction`,
    }
  },
}
