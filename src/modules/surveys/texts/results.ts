import { defineTexts, type Locale } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'
import { noAnswer, noKey, togetherKey, wroteKey, yesKey } from '../results.ts'
import { noThemeKey } from '../theme-counts.ts'

/** What anyone reads of the results. */
export const resultTexts = defineTexts(
  {
    title: (survey: string) => `Résultats : ${survey}`,
    short: 'Résultats',
    lead: (count: string, day: string) => `${numbered(count, 'réponses', 'fr')}. Publié le ${day}.`,
    tooFew: 'Moins de 5 personnes ont répondu : rien n’est publié, pour ne reconnaître personne.',
    hidden: 'caché',
    hiddenCell: 'moins de 5, ou caché avec un autre',
    answers: 'Réponses',
    ranking:
      'Le nombre dit combien de personnes l’ont mise en premier. Le rang moyen est celui des personnes qui l’ont classée ; il est tu quand un des nombres est caché.',
    meanPlace: (place: string) => `rang moyen ${place}`,
    median: (band: string) => `Médiane : la personne du milieu est dans la classe « ${band} ».`,
    noPlaces: {
      few: 'Les communes données ne sont pas publiées : leurs nombres sont trop petits, ou feraient retrouver un nombre de moins de 5.',
      'looked-at':
        'Les communes données ne sont pas publiées : une autre question n’est posée que pour certaines, et les deux ensemble diraient trop.',
      before:
        'Les communes données ne sont pas publiées : ces résultats ont paru avant que ce tableau existe.',
    },
    communes: 'Par commune',
    communesText:
      'Une commune est nommée à partir de 5 réponses. Les autres sont regroupées sans être nommées, parfois avec une commune de 5 réponses ou plus, pour que personne ne soit retrouvé par soustraction.',
    commune: 'Commune',
    otherCommunes: 'Autres communes, regroupées',
    inhabitants: 'Habitant·es',
    perThousand: 'Réponses pour 1 000 habitant·es',
    lessThan: (rate: string) => `moins de ${rate}`,
    populationOf: (years: string) =>
      `Habitant·es : population municipale, Insee, ${years}. Un tiret : la population n’est pas connue ici.`,
    hiddenWhy:
      '« Caché » : moins de 5 personnes, ou un nombre qui permettrait de retrouver par soustraction un nombre de moins de 5.',
    stays:
      'Ces totaux sont ceux du jour de la publication : une réponse retirée ou ajoutée ensuite ne les change pas.',
    who: 'Qui a répondu',
    byMedium: 'Façon de répondre',
    count: 'Nombre',
    share: 'Part',
    shareHidden: 'part cachée',
    answer: 'Réponse',
    codes: (used: string, made: string, rate: string) =>
      `${numbered(used, 'réponses', 'fr')} pour ${numbered(made, 'codes donnés', 'fr')}, soit ${rate} %.`,
    linkLimit:
      'Le lien était ouvert : ces résultats disent ce que pensent les personnes qui ont répondu, pas toute la population.',
    open: 'Les textes écrits par les personnes ne sont pas publiés.',
    openDates: 'Les dates données par les personnes ne sont pas publiées.',
    openFiles: 'Les fichiers joints par les personnes ne sont pas publiés.',
    themes: 'Thèmes',
    themesText:
      'Deux personnes de l’équipe ont rangé chaque texte en thèmes, chacune sans voir ce que faisait l’autre. Quand elles différaient, l’équipe a tranché. Un texte peut avoir plusieurs thèmes. Une part est celle des textes écrits.',
    files: 'Fichiers',
    csv: 'Tableau (CSV)',
    xlsx: 'Tableau (XLSX)',
    pdf: 'À imprimer (PDF)',
    footer: 'Totaux publiés',
    json: 'Données (JSON)',
    preview: (survey: string) => `Aperçu : ${survey}`,
    previewShort: 'Aperçu des résultats',
    previewLead: (count: string) => `${numbered(count, 'réponses', 'fr')}.`,
    previewText:
      'Rien n’est encore publié. Voici, au nombre près, la page que tout le monde lira si vous publiez maintenant.',
    previewBack: 'Revenir à la préparation',
    drawing: 'Barre',
    see: 'Lire la page de l’enquête',
    keys: {
      [yesKey]: 'Oui',
      [noKey]: 'Non',
      [wroteKey]: 'A donné une réponse',
      [noAnswer.blank]: 'Sans réponse',
      [noAnswer.preferNot]: 'Préfère ne pas répondre',
      [noAnswer.notAsked]: 'Question non posée',
      [togetherKey]: 'Autres réponses, regroupées',
      [noThemeKey]: 'Aucun thème',
    },
    columns: ['question', 'intitule', 'ligne', 'reponse', 'nombre', 'part_ponderee', 'habitants'],
  },
  {
    title: (survey: string) => `Results: ${survey}`,
    short: 'Results',
    lead: (count: string, day: string) =>
      `${numbered(count, 'answers', 'en')}. Published on ${day}.`,
    tooFew: 'Fewer than 5 people answered: nothing is published, so that nobody is recognised.',
    hidden: 'hidden',
    hiddenCell: 'fewer than 5, or hidden with another',
    answers: 'Answers',
    ranking:
      'The number says how many people put it first. The mean place is that of those who ranked it; it is left out when one of the numbers is hidden.',
    meanPlace: (place: string) => `mean place ${place}`,
    median: (band: string) => `Median: the person in the middle is in the class “${band}”.`,
    noPlaces: {
      few: 'The municipalities that were given are not published: their numbers are too small, or would give back one of fewer than 5.',
      'looked-at':
        'The municipalities that were given are not published: another question is asked for some of them only, and both together would tell too much.',
      before:
        'The municipalities that were given are not published: these results came out before this table existed.',
    },
    communes: 'By municipality',
    communesText:
      'A municipality is named from 5 answers on. The others are put together without being named, at times with one of 5 answers or more, so that nobody is found by subtraction.',
    commune: 'Municipality',
    otherCommunes: 'Other municipalities, put together',
    inhabitants: 'Inhabitants',
    perThousand: 'Answers per 1,000 inhabitants',
    lessThan: (rate: string) => `less than ${rate}`,
    populationOf: (years: string) =>
      `Inhabitants: municipal population, Insee, ${years}. A dash: the population is not known here.`,
    hiddenWhy:
      '“Hidden”: fewer than 5 people, or a number that would give one of fewer than 5 by subtraction.',
    stays:
      'These are the totals of the day of publication: an answer withdrawn or added later does not change them.',
    who: 'Who answered',
    byMedium: 'How they answered',
    count: 'Number',
    share: 'Share',
    shareHidden: 'share hidden',
    answer: 'Answer',
    codes: (used: string, made: string, rate: string) =>
      `${numbered(used, 'answers', 'en')} for ${numbered(made, 'codes given', 'en')}, that is ${rate}%.`,
    linkLimit:
      'The link was open: these results say what those who answered think, not the whole population.',
    open: 'What people wrote in their own words is not published.',
    openDates: 'The dates that people gave are not published.',
    openFiles: 'The files that people joined are not published.',
    themes: 'Themes',
    themesText:
      'Two people of the team sorted each text into themes, each without seeing what the other did. Where they differed, the team settled. A text may have several themes. Shares are of the texts that were written.',
    files: 'Files',
    csv: 'Table (CSV)',
    xlsx: 'Table (XLSX)',
    pdf: 'To print (PDF)',
    footer: 'Published totals',
    json: 'Data (JSON)',
    preview: (survey: string) => `Preview: ${survey}`,
    previewShort: 'Preview of the results',
    previewLead: (count: string) => `${numbered(count, 'answers', 'en')}.`,
    previewText:
      'Nothing is published yet. This is, to the last number, the page that everybody will read if you publish now.',
    previewBack: 'Back to the preparation',
    drawing: 'Bar',
    see: 'Read the page of the survey',
    keys: {
      [yesKey]: 'Yes',
      [noKey]: 'No',
      [wroteKey]: 'Gave an answer',
      [noAnswer.blank]: 'No answer',
      [noAnswer.preferNot]: 'Prefers not to answer',
      [noAnswer.notAsked]: 'Not asked',
      [togetherKey]: 'Other answers, put together',
      [noThemeKey]: 'No theme',
    },
    columns: ['question', 'text', 'row', 'answer', 'count', 'weighted_share', 'inhabitants'],
  },
)

/** An option by its words, what is no option by ours. */
export function partLabel(
  part: { readonly key: string; readonly label: string },
  locale: Locale,
): string {
  const own = (resultTexts[locale].keys as Readonly<Record<string, string>>)[part.key]
  return own ?? part.label
}

/** Why a question whose answers are no options has no more than how many answered. */
export function openSaid(kind: string, locale: Locale): string {
  const texts = resultTexts[locale]
  if (kind === 'file') return texts.openFiles
  return kind === 'date' ? texts.openDates : texts.open
}
