import type { Things } from '#proofs/access/actions/matrix.ts'
import { team } from '#proofs/access/actions/personas.ts'
import type { RoomProofs } from '#proofs/access/handed.ts'
import { smallModel } from './small-model.ts'

const base = '/indice'
const model = `${base}/referentiel`
const wave = `${base}/:territory/:wave`
const marker = `${base}/marqueurs/:marker`
const answers = `${base}/reponses/:code`

const modelId = '01900000-0000-7000-8000-00000000e480'
const draftId = '01900000-0000-7000-8000-00000000e481'
const assessmentId = '01900000-0000-7000-8000-00000000e482'
const workshopId = '01900000-0000-7000-8000-00000000e483'
const content = JSON.stringify(smallModel).replaceAll("'", "''")

/** A published referential, whatever the house has; 900 is after all of them. */
async function published(t: Things): Promise<string> {
  await t.run(`insert into index_models (id, number, content, published_at, created_at, changed_at)
    values ('${modelId}', 900, '${content}', now(), now(), now())`)
  return modelId
}

async function drafted(t: Things): Promise<void> {
  await published(t)
  await t.run(`insert into index_models (id, number, content, created_at, changed_at)
    values ('${draftId}', 901, '${content}', now(), now())`)
}

async function assessed(t: Things, columns = '', values = ''): Promise<string> {
  await published(t)
  const territory = await t.id('territories')
  await t.run(`insert into assessments
    (id, territory_id, wave, kind, model_id, floors, closes_on, created_at${columns})
    values ('${assessmentId}', '${territory}', 990, 'participative', '${modelId}', '{}', '2099-01-01', now()${values})`)
  return assessmentId
}

const opened = (t: Things) => assessed(t, ', opened_at', ', now()')
const closed = (t: Things) => assessed(t, ', opened_at, closed_at', ', now(), now()')
const shown = (t: Things) =>
  assessed(t, ', opened_at, closed_at, published_at', ', now(), now(), now()')

const words = {
  ...{ textFr: 'Question ?', textEn: 'Question?', kind: 'perceived', roles: ['resident'] },
  ...{ territories: [], sourceFr: '', sourceEn: '', quick: false },
  ...{ level1Fr: 'a', level1En: 'a', level2Fr: 'b', level2En: 'b' },
  ...{ level3Fr: 'c', level3En: 'c', level4Fr: 'd', level4En: 'd' },
}
const part = { titleFr: 'Un nom', titleEn: 'A name', helpFr: '', helpEn: '' }
const planned = { kind: 'participative', intro: '', expert: '', closesOn: '2099-01-01' }
const link = { kind: 'resource', title: 'Une fiche', href: '/ressources/une-fiche' }

/** Written by hand, and not taken from the routes: two hands must agree. */
export const proofs: RoomProofs = {
  rules: {
    // What hides a draft is proven by the samples.
    anyone: [
      `GET ${base}`,
      `GET ${base}/portrait`,
      `GET ${base}/donnees.csv`,
      `GET ${model}`,
      `GET ${model}.json`,
      `GET ${model}.xlsx`,
      `GET ${base}/diagnostic`,
      `GET ${base}/diagnostic/resultat`,
      `GET ${base}/reprendre`,
      `POST ${base}/reprendre`,
      `GET ${marker}`,
      `GET ${wave}`,
      `GET ${wave}/resultats.csv`,
      `GET ${wave}/rosace.svg`,
    ],
    'whoever-has-the-link': [
      `GET ${base}/repondre/:token`,
      `POST ${base}/repondre/:token`,
      `GET ${answers}`,
      `GET ${answers}/piliers/:pillar`,
      `POST ${answers}/piliers/:pillar`,
      `POST ${answers}/effacer`,
    ],
    'the-lab': [
      `GET ${model}/brouillon`,
      `POST ${model}/preparer`,
      `POST ${model}/publier`,
      `POST ${model}/abandonner`,
      `GET ${model}/importer`,
      `POST ${model}/importer`,
      `GET ${model}/questions/:question`,
      `POST ${model}/questions/:question`,
      `POST ${model}/questions/:question/retirer`,
      `GET ${model}/criteres/:criterion/ajouter`,
      `POST ${model}/criteres/:criterion/ajouter`,
      `GET ${model}/piliers/ajouter`,
      `POST ${model}/piliers/ajouter`,
      `GET ${model}/parties/:part`,
      `POST ${model}/parties/:part`,
      `GET ${model}/parties/:part/ajouter`,
      `POST ${model}/parties/:part/ajouter`,
      `POST ${model}/parties/:part/deplacer`,
      `GET ${model}/parties/:part/placer`,
      `POST ${model}/parties/:part/placer`,
      `POST ${model}/parties/:part/retirer`,
      `POST ${marker}/relier`,
      `POST ${marker}/delier`,
      `GET ${base}/evaluer`,
      `POST ${base}/evaluer`,
      `GET ${wave}/conduire`,
      `GET ${wave}/preparer`,
      `POST ${wave}/preparer`,
      `POST ${wave}/supprimer`,
      `POST ${wave}/ouvrir`,
      `GET ${wave}/seuils`,
      `POST ${wave}/seuils`,
      `GET ${wave}/faits`,
      `POST ${wave}/faits`,
      `GET ${wave}/affiche/:role`,
      `GET ${wave}/papier/:role`,
      `POST ${wave}/papier/:role`,
      `GET ${wave}/papier/:role/feuilles`,
      `POST ${wave}/papier/:role/feuilles`,
      `GET ${wave}/papier/:role/images`,
      `POST ${wave}/papier/:role/images`,
      `GET ${wave}/papier/:role/images/:batch`,
      `POST ${wave}/papier/:role/images/:batch`,
      `POST ${wave}/papier/:role/images/:batch/effacer`,
      `GET ${wave}/papier/:role/images/:batch/:page/:thing`,
      `POST ${wave}/ateliers`,
      `GET ${wave}/ateliers/:workshop`,
      `POST ${wave}/ateliers/:workshop`,
      `GET ${wave}/fermer`,
      `POST ${wave}/fermer`,
      `GET ${wave}/publier`,
      `GET ${wave}/apercu`,
      `POST ${wave}/publier`,
      `GET ${wave}/actions`,
      `POST ${wave}/actions`,
    ],
  },

  acts: {
    prepareReferential: { may: team, args: async (t) => [await published(t)].slice(1) },
    editQuestion: { may: team, args: async (t) => [await drafted(t), 'R.1.1.1', words].slice(1) },
    addQuestion: { may: team, args: async (t) => [await drafted(t), 'R.1.1', words].slice(1) },
    removeQuestion: { may: team, args: async (t) => [await drafted(t), 'R.1.1.1'].slice(1) },
    addPart: { may: team, args: async (t) => [await drafted(t), 'R', part].slice(1) },
    editPart: { may: team, args: async (t) => [await drafted(t), 'R.1', part].slice(1) },
    movePart: { may: team, args: async (t) => [await drafted(t), 'R.1', 'down'].slice(1) },
    placePart: { may: team, args: async (t) => [await drafted(t), 'R.1', { under: 'T' }].slice(1) },
    removePart: { may: team, args: async (t) => [await drafted(t), 'R.1.1'].slice(1) },
    replaceReferential: { may: team, args: async (t) => [await drafted(t), smallModel].slice(1) },
    publishReferential: { may: team, args: async (t) => [await drafted(t)].slice(1) },
    dropReferential: { may: team, args: async (t) => [await drafted(t)].slice(1) },
    planAssessment: {
      may: team,
      args: async (t) => [await published(t), await t.id('territories'), planned].slice(1),
    },
    editAssessment: { may: team, args: async (t) => [await assessed(t), planned] },
    dropAssessment: { may: team, args: async (t) => [await assessed(t)] },
    openAssessment: { may: team, args: async (t) => [await assessed(t)] },
    setFloors: { may: team, args: async (t) => [await assessed(t), { resident: 8 }] },
    writeFacts: {
      may: team,
      args: async (t) => [await assessed(t), { levels: { 'R.1.1.2': 2 }, sources: {} }],
    },
    enterRoleSheets: {
      may: team,
      args: async (t) => [
        { assessmentId: await opened(t), role: 'resident', purpose: '', subject: '', batch: '' },
        [],
        () => ({}),
      ],
    },
    enterPaper: { may: team, args: async (t) => [await opened(t), 'resident', { 'R.1.1.1': 2 }] },
    addWorkshop: {
      may: team,
      args: async (t) => [
        await opened(t),
        {
          kind: 'results',
          title: 'Soirée',
          href: `/agenda/${await t.id('events', 'true', 'slug')}`,
        },
      ],
    },
    writeMinutes: {
      may: team,
      args: async (t) => {
        const assessment = await opened(t)
        await t.run(`insert into assessment_workshops (id, assessment_id, kind, title, href)
          values ('${workshopId}', '${assessment}', 'results', 'Soirée', '/agenda/soiree')`)
        return [assessment, workshopId, 'Nous étions douze.']
      },
    },
    closeEarly: {
      may: team,
      args: async (t) => [await opened(t), { reason: 'Tout le monde a répondu.' }],
    },
    publishResults: {
      may: team,
      args: async (t) => [await closed(t), { reason: 'x', named: false }],
    },
    chooseAction: {
      may: team,
      args: async (t) => [
        await shown(t),
        { markerId: 'R.1', text: 'Répondre', dueOn: '2099-01-01' },
      ],
    },
    linkMarker: { may: team, args: async (t) => [await published(t), 'R.1', link].slice(1) },
    unlinkMarker: { may: team, args: () => ['R.1', modelId] },
  },

  noActs: {
    partRemovedUndo:
      'the rail asks it before it undoes: src/proofs/undo plays it without the right',
    questionRemovedUndo:
      'the rail asks it before it undoes: src/proofs/undo plays it without the right',
    showLinks: 'asked of nobody: whoever may not link reads what anybody reads, and no more',
  },

  leftTo: { samples: ['permissions.ts#mayReadAssessment'] },

  samples: {
    async hidden(house) {
      const intro = 'Clafoutis aux cerises'
      await house.post(`${model}/preparer`, {})
      await house.post(`${model}/publier`, {})
      const territory = 'Atelier des Cerises'
      await house.post('/territoires/nouvelle-organisation', {
        name: territory,
        type: 'association',
      })
      const kept = await house.post(`${base}/evaluer`, {
        ...planned,
        closesOn: '2026-12-20',
        territory,
        intro,
      })
      const at = kept.replace(/\/conduire$/, '')
      const files = {
        [`${wave}/apercu`]: `${at}/apercu`,
        [`${wave}/resultats.csv`]: `${at}/resultats.csv`,
        [`${wave}/rosace.svg`]: `${at}/rosace.svg`,
      }
      const what = 'an assessment in draft'
      return [{ what, at: { [wave]: at, ...files }, words: [intro] }]
    },
    open: {
      [`${base}/marqueurs`]: 'the referential is public as a whole',
      [`${base}/repondre`]: 'the address of a role is itself the key',
      [`${base}/reponses`]: 'the code is itself the key',
    },
    nothing: {
      [`${wave}/apercu`]: 'there is nothing to preview before it is closed',
      [`${wave}/resultats.csv`]: 'there are no results before they are published',
      [`${wave}/rosace.svg`]: 'there are no results before they are published',
    },
  },

  async examples() {
    return {
      [marker]: `${base}/marqueurs/council-likeness`,
    }
  },
}
