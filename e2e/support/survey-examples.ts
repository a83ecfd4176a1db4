import type { Examples } from './examples.ts'
import type { Hand } from './hand.ts'

const one = '/enquetes/:slug'
const about = {
  purpose: 'Choisir le jour du marché.',
  controller: 'Commune de Valbrenne',
  contact: 'mairie@valbrenne.exemple.fr',
  keepMonths: '12',
  closesOn: new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10),
}

const unbegun = { visitor: 303, staff: 303 }

/** Answers that are right though they are not a page. */
export const surveysOtherwise = {
  [`${one}/repondre/:code/envoye`]: { ...unbegun, why: 'nothing was handed in yet' },
  [`${one}/borne/page/:step`]: { ...unbegun, why: 'nobody answers at the kiosk: its first page' },
  [`${one}/borne/relire`]: { ...unbegun, why: 'nobody answers at the kiosk: its first page' },
  [`${one}/papier/images/:batch/:page/:thing`]: {
    staff: 404,
    why: 'the picture that was sent shows no sheet: nothing is cut out of it',
  },
  [`${one}/croisements.csv`]: { staff: 404, why: 'nobody answered: there is nothing to cross' },
  [`${one}/croisements.xlsx`]: { staff: 404, why: 'nobody answered: there is nothing to cross' },
  [`${one}/resultats/evolution`]: { visitor: 404, staff: 404, why: 'it was asked once' },
  [`${one}/resultats/evolution.csv`]: { visitor: 404, staff: 404, why: 'it was asked once' },
  [`${one}/resultats/croisements.csv`]: {
    ...{ visitor: 404, staff: 404 },
    why: 'no table was chosen',
  },
  [`${one}/resultats/croisements.xlsx`]: {
    ...{ visitor: 404, staff: 404 },
    why: 'no table was chosen',
  },
  [`${one}/reponses/une/:at`]: { staff: 404, why: 'nobody answered' },
  [`${one}/reponses/joints/:joined`]: { staff: 404, why: 'nobody gave a file' },
  [`${one}/themes/:question/ranger/:page`]: { staff: 404, why: 'nobody wrote a text' },
  [`${one}/themes/:question/comparer`]: { staff: 404, why: 'two people have not sorted yet' },
  [`${one}/themes/:question/comparer/:answer`]: { staff: 404, why: 'nobody wrote a text' },
  [`${one}/poids.csv`]: { staff: 404, why: 'no weights without a population to compare with' },
}

/** One survey that is answered by a link, one by codes, one whose results are published. */
export async function surveyExamples(staff: Hand): Promise<Examples> {
  const link = await opened(staff, { title: 'Le jour du marché', access: 'link', kiosk: 'yes' })
  await staff.open(`${link}/repondre`)
  await staff.press('/repondre')
  const [, code = 'no-code', step = 'meeting'] =
    /\/repondre\/([^/?]+)(?:\/page\/([^/?]+))?/.exec(staff.page.url()) ?? []
  const answer = `${link}/repondre/${code}`

  await staff.open(`${link}/terrain`)
  await staff.send('/terrain', { forWhom: 'Awa', days: '7' })
  const [, token = 'no-kit'] = /\/kit\/([\w-]+)/.exec(await staff.page.content()) ?? []
  await staff.open(`${link}/papier/images`)
  await staff.send('/papier/images', { label: 'Lot 1', files: 'e2e/support/files/photo.png' })
  const batch = new URL(staff.page.url()).pathname

  const codes = await opened(staff, { title: 'Les horaires de la mairie', access: 'codes' })
  const shut = await opened(staff, { title: 'Le jardin de la mairie', access: 'link' })
  await act(staff, shut, 'close', { reason: 'Tout le monde a répondu.' })
  await staff.open(`${shut}/themes/liked`)
  await staff.send('/themes/liked', { name: 'Le jardin', holds: 'Ce qui parle du jardin.' })
  const [theme = `${shut}/themes/liked/theme/none`] = await staff.links('/theme/')
  const told = await opened(staff, { title: 'La place de la gare', access: 'link' })
  await act(staff, told, 'close', { reason: 'Tout le monde a répondu.' })
  await act(staff, told, 'publish')
  const results = ['', '.csv', '.json', '.xlsx', '.pdf', '/cadre']
  return {
    [one]: link,
    [`${one}/questionnaire.json`]: `${link}/questionnaire.json`,
    [`${one}/repondre`]: `${link}/repondre`,
    [`${one}/repondre/:code`]: answer,
    [`${one}/repondre/:code/page/:step`]: `${answer}/page/${step}`,
    [`${one}/repondre/:code/relire`]: `${answer}/relire`,
    [`${one}/repondre/:code/envoye`]: `${answer}/envoye`,
    [`${one}/borne`]: `${link}/borne`,
    [`${one}/borne/page/:step`]: `${link}/borne/page/${step}`,
    [`${one}/borne/relire`]: `${link}/borne/relire`,
    [`${one}/codes`]: `${codes}/codes`,
    [`${one}/affiche.pdf`]: `${link}/affiche.pdf`,
    [`${one}/saisie`]: `${link}/saisie`,
    [`${one}/saisie/telephone.pdf`]: `${link}/saisie/telephone.pdf`,
    [`${one}/saisie/porte.pdf`]: `${link}/saisie/porte.pdf`,
    [`${one}/reponses/une/:at`]: `${shut}/reponses/une/1`,
    [`${one}/reponses/joints/:joined`]: `${shut}/reponses/joints/photo-0.pdf`,
    [`${one}/themes`]: `${shut}/themes`,
    [`${one}/themes/:question`]: `${shut}/themes/liked`,
    [`${one}/themes/:question/theme/:theme`]: theme,
    [`${one}/themes/:question/ranger/:page`]: `${shut}/themes/liked/ranger/1`,
    [`${one}/themes/:question/comparer`]: `${shut}/themes/liked/comparer`,
    [`${one}/themes/:question/comparer/:answer`]: theme.replace('/theme/', '/comparer/'),
    [`${one}/papier`]: `${link}/papier`,
    [`${one}/papier/images`]: `${link}/papier/images`,
    [`${one}/papier/images/:batch`]: batch,
    [`${one}/papier/images/:batch/:page/:thing`]: `${batch}/${batch.split('/').at(-1)}/_sheet`,
    [`${one}/terrain`]: `${link}/terrain`,
    [`${one}/kit/:token`]: `${link}/kit/${token}`,
    [`${one}/kit/:token/ouvrier.js`]: `${link}/kit/${token}/ouvrier.js`,
    [`${one}/reponses`]: `${told}/reponses`,
    [`${one}/reponses/:file`]: `${told}/reponses/responses.csv`,
    [`${one}/population`]: `${told}/population`,
    [`${one}/population/:question`]: `${told}/population/spoke`,
    [`${one}/poids.csv`]: `${told}/poids.csv`,
    [`${one}/croisements`]: `${told}/croisements`,
    [`${one}/croisements.csv`]: `${told}/croisements.csv`,
    [`${one}/croisements.xlsx`]: `${told}/croisements.xlsx`,
    [`${one}/resultats/croisements.csv`]: `${told}/resultats/croisements.csv`,
    [`${one}/resultats/croisements.xlsx`]: `${told}/resultats/croisements.xlsx`,
    [`${one}/resultats/evolution`]: `${told}/resultats/evolution`,
    [`${one}/resultats/evolution.csv`]: `${told}/resultats/evolution.csv`,
    [`${one}/resultats/apercu`]: `${shut}/resultats/apercu`,
    ...Object.fromEntries(
      results.map((end) => [`${one}/resultats${end}`, `${told}/resultats${end}`] as const),
    ),
  }
}

async function opened(staff: Hand, values: Readonly<Record<string, string>>): Promise<string> {
  await staff.open('/enquetes/ajouter')
  await staff.send('/enquetes/ajouter', { ...about, ...values })
  const survey = new URL(staff.page.url()).pathname.replace(/\/preparer$/, '')
  await staff.open(`${survey}/preparer`)
  await staff.send(`${survey}/modele`)
  await act(staff, survey, 'open')
  return survey
}

async function act(
  staff: Hand,
  survey: string,
  name: string,
  values: Readonly<Record<string, string>> = {},
) {
  await staff.open(`${survey}/preparer`)
  const form = staff.page.locator(`form:has(input[name="act"][value="${name}"])`).first()
  await staff.sendForm(form, values)
}
