import { defineTexts } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'

/** What is kept of a plan that was run, and published. */
export const keptTexts = defineTexts(
  {
    title: {
      planned: 'Un résultat du plan',
      exploratory: 'Un résultat exploratoire',
      unknown: 'On ne sait pas',
    },
    kind: {
      planned: 'prévu dans le plan',
      exploratory: 'exploratoire',
      unknown: 'on ne sait pas',
    },
    exploratoryMeans:
      'Ce calcul n’était pas écrit d’avance. En cherchant assez, on trouve toujours un écart : il donne une idée à vérifier, et rien de plus.',
    state: { draft: 'brouillon', published: 'publié', withdrawn: 'retiré' },
    draftLead:
      'Seule l’équipe lit ce brouillon. Il s’efface au bout d’un an s’il n’est pas publié.',
    publishedOn: (day: string) => `Publié le ${day}.`,
    withdrawnOn: (day: string) => `Retiré le ${day}. Ses nombres ne sont plus montrés.`,
    why: 'Pourquoi',
    from: (version: number) => `Plan figé avec la version ${version} du protocole`,
    readPlan: 'Lire ce plan',
    planHash: 'Empreinte du plan',
    protocolHash: 'Empreinte du protocole',
    fileHash: 'Empreinte du fichier',
    columns: 'Données',
    columnsOpen: (rows: number) =>
      `${numbered(rows, 'lignes', 'fr')}, avec les colonnes du plan, sans noms et dans un autre ordre. Licence Ouverte 2.0.`,
    columnsKept: 'gardées par l’équipe, et pas par ce site',
    deviations: 'Ce qui diffère du plan',
    noDeviation: 'Rien ne diffère, selon l’équipe.',
    own: {
      'other-plan': (columns: string) =>
        `Ce n’est pas le calcul du plan : d’autres colonnes sont prises (${columns}).`,
      amended: (version: number) =>
        `Le protocole a été modifié depuis son premier gel : ce plan est celui de la version ${version}.`,
      renamed: (planned: string, read: string) =>
        `La colonne « ${planned} » du plan est lue dans la colonne « ${read} » du fichier.`,
    },
    note: 'À lire avec ce résultat',
    files: 'Prendre les résultats',
    json: 'Tous les résultats (JSON)',
    zip: 'Tout : plans, résultats, données, scripts R (ZIP)',
    publish: 'Publier ce résultat',
    publishLead:
      'Tout le monde le lira, avec ses écarts. Vous pourrez le retirer : son retrait et sa raison resteront visibles.',
    publishSubmit: 'Publier',
    publishedNotice: 'Le résultat est publié.',
    notYours: 'L’équipe du laboratoire relit ce brouillon et le publie.',
    withdraw: 'Retirer ce résultat',
    withdrawSubmit: 'Retirer',
    withdrawnNotice: 'Le résultat est retiré. Sa trace et la raison restent visibles.',
    drop: 'Effacer ce brouillon',
    dropConfirm: 'Les nombres de ce brouillon seront perdus.',
    droppedNotice: 'Le brouillon est effacé.',
    kept: 'Le résultat est gardé en brouillon.',
    list: 'Résultats gardés',
    notKnown: 'Dire qu’on ne sait pas',
    notKnownLead:
      'Quand rien n’a pu être calculé, dites-le aussi : un plan dont on ne sait rien n’est pas un plan oublié.',
    notKnownReason: 'Pourquoi ne sait-on pas ?',
    notKnownReasonHint:
      'Par exemple : trop peu de réponses sont revenues pour comparer les groupes.',
    notKnownSubmit: 'Garder en brouillon',
    refusals: {
      'plan-changed':
        'Le protocole a changé entre-temps : relisez la page, puis recommencez avec le plan en vigueur.',
      'few-people':
        'Un groupe a moins de 5 personnes : elles seraient reconnues. Ce résultat ne peut pas être gardé ici ; dites plutôt qu’on ne sait pas.',
      recognised: (titles: string) =>
        `Les données ne peuvent pas être publiées : moins de 5 personnes sont pareilles pour ces colonnes (${titles}), et seraient reconnues. Gardez le résultat sans les données.`,
      'outcome-told':
        'Les données ne peuvent pas être publiées : toutes les personnes pareilles pour les autres colonnes ont le même résultat, et il serait connu de chacune. Gardez le résultat sans les données.',
      'told-together':
        'Les données de ce résultat, comparées à celles d’un autre résultat déjà publié, feraient reconnaître des personnes. Effacez ce brouillon, puis gardez le résultat sans les données.',
      'too-many-results':
        'Cette expérimentation a déjà 100 résultats. Effacez des brouillons, puis recommencez.',
      'not-a-draft': 'Ce résultat n’est plus un brouillon : relisez la page.',
      'not-public':
        'Cette expérimentation n’est pas publiée : publiez-la avant de publier ses résultats.',
      'deviations-unsaid': 'Vous dites que quelque chose diffère : écrivez quoi, et pourquoi.',
      'deviations-both':
        'Vous dites que rien ne diffère, et vous décrivez un écart : choisissez « Oui », ou effacez ce texte.',
      'result-not-published': 'Ce résultat n’est pas publié, ou ne l’est plus : relisez la page.',
    },
    undo: {
      publishing: {
        named: 'la publication d’un résultat',
        undone: 'Le résultat est de nouveau un brouillon.',
      },
      withdrawing: {
        named: 'le retrait d’un résultat',
        undone: 'Le résultat est de nouveau publié.',
      },
    },
  },
  {
    title: {
      planned: 'A result of the plan',
      exploratory: 'An exploratory result',
      unknown: 'Not known',
    },
    kind: { planned: 'written in the plan', exploratory: 'exploratory', unknown: 'not known' },
    exploratoryMeans:
      'This computation was not written beforehand. Whoever looks long enough always finds a difference: it gives an idea to check, and nothing more.',
    state: { draft: 'draft', published: 'published', withdrawn: 'withdrawn' },
    draftLead: 'The team alone reads this draft. It is erased after a year if it is not published.',
    publishedOn: (day: string) => `Published on ${day}.`,
    withdrawnOn: (day: string) => `Withdrawn on ${day}. Its numbers are shown no more.`,
    why: 'Why',
    from: (version: number) => `Plan frozen with version ${version} of the protocol`,
    readPlan: 'Read this plan',
    planHash: 'Hash of the plan',
    protocolHash: 'Hash of the protocol',
    fileHash: 'Hash of the file',
    columns: 'Data',
    columnsOpen: (rows: number) =>
      `${numbered(rows, 'rows', 'en')}, with the columns of the plan, without names and in another order. Licence Ouverte 2.0.`,
    columnsKept: 'kept by the team, and not by this site',
    deviations: 'What differs from the plan',
    noDeviation: 'Nothing differs, says the team.',
    own: {
      'other-plan': (columns: string) =>
        `This is not the computation of the plan: other columns are used (${columns}).`,
      amended: (version: number) =>
        `The protocol was amended since it was first frozen: this plan is that of version ${version}.`,
      renamed: (planned: string, read: string) =>
        `The column “${planned}” of the plan is read in the column “${read}” of the file.`,
    },
    note: 'To read with this result',
    files: 'Take the results',
    json: 'All results (JSON)',
    zip: 'Everything: plans, results, data, R scripts (ZIP)',
    publish: 'Publish this result',
    publishLead:
      'Everybody will read it, with its deviations. You may withdraw it: its withdrawal and the reason will stay in view.',
    publishSubmit: 'Publish',
    publishedNotice: 'The result is published.',
    notYours: 'The team of the lab reads this draft and publishes it.',
    withdraw: 'Withdraw this result',
    withdrawSubmit: 'Withdraw',
    withdrawnNotice: 'The result is withdrawn. Its trace and the reason stay in view.',
    drop: 'Erase this draft',
    dropConfirm: 'The numbers of this draft will be lost.',
    droppedNotice: 'The draft is erased.',
    kept: 'The result is kept as a draft.',
    list: 'Results that were kept',
    notKnown: 'Say that it is not known',
    notKnownLead:
      'When nothing could be computed, say it too: a plan of which nothing is known is no plan that is forgotten.',
    notKnownReason: 'Why is it not known?',
    notKnownReasonHint: 'For example: too few answers came back to compare the groups.',
    notKnownSubmit: 'Keep as a draft',
    refusals: {
      'plan-changed':
        'The protocol has changed meanwhile: read the page again, then start over with the plan in force.',
      'few-people':
        'A group has fewer than 5 people: they would be recognised. This result cannot be kept here; say rather that it is not known.',
      recognised: (titles: string) =>
        `The data cannot be published: fewer than 5 people are alike for these columns (${titles}), and would be recognised. Keep the result without the data.`,
      'outcome-told':
        'The data cannot be published: all people who are alike for the other columns have the same outcome, and anybody would know it. Keep the result without the data.',
      'told-together':
        'The data of this result, compared with those of another result already published, would let people be recognised. Erase this draft, then keep the result without the data.',
      'too-many-results': 'This experiment has 100 results already. Erase drafts, then start over.',
      'not-a-draft': 'This result is no draft any more: read the page again.',
      'not-public': 'This experiment is not published: publish it before its results.',
      'deviations-unsaid': 'You say that something differs: write what, and why.',
      'deviations-both':
        'You say that nothing differs, and describe a deviation: choose “Yes”, or erase this text.',
      'result-not-published': 'This result is not published, or no longer is: read the page again.',
    },
    undo: {
      publishing: {
        named: 'the publication of a result',
        undone: 'The result is a draft again.',
      },
      withdrawing: {
        named: 'the withdrawal of a result',
        undone: 'The result is published again.',
      },
    },
  },
)
