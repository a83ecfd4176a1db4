import { defineTexts } from '#kit/texts.ts'

/** Acts of surveys, as the journal says them. */
export const surveyActs = defineTexts(
  {
    'survey.opened': 'Une enquête s’ouvre : ses questions sont figées',
    'survey.extended': 'Le dernier jour d’une enquête change, avec sa raison',
    'survey.closed': 'Une enquête est close',
    'survey.sealed': 'Une enquête est close pour toujours',
    'survey.published': 'Les résultats d’une enquête sont publiés',
    'survey.weighted': 'Les réponses d’une enquête reçoivent des poids, avec leur raison',
    'survey.unweighted': 'Les poids d’une enquête sont retirés, avec la raison',
    'survey.translated':
      'Des textes d’une enquête ouverte sont traduits : ses questions restent figées',
    'survey.files-freed': 'Les fichiers des réponses jamais envoyées d’une enquête sont effacés',
  },
  {
    'survey.opened': 'A survey opens: its questions are frozen',
    'survey.extended': 'The last day of a survey changes, with its reason',
    'survey.closed': 'A survey is closed',
    'survey.sealed': 'A survey is closed for ever',
    'survey.published': 'The results of a survey are published',
    'survey.weighted': 'The answers of a survey receive weights, with their reason',
    'survey.unweighted': 'The weights of a survey are taken away, with the reason',
    'survey.translated': 'Texts of an open survey are translated: its questions stay frozen',
    'survey.files-freed': 'The files of answers to a survey that were never sent are erased',
  },
)
