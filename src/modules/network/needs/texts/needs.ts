import { defineTexts } from '#kit/texts.ts'
import { asName } from '#kit/writing/elision.ts'

export const needTexts = defineTexts(
  {
    network: 'Le réseau',
    title: (place: string) => `Ce ${asName(place)} voudrait essayer`,
    lead: 'Dites vos défis : nous vous montrerons les appels à expérimentation qui y répondent.',
    challenges: 'Défis du territoire',
    themes: 'Thèmes',
    themesHint: 'Par exemple : climat, jeunesse, budget, mobilité.',
    from: 'Disponible à partir du',
    until: 'Disponible jusqu’au',
    words: 'En quelques mots',
    wordsHint: 'Le sujet, qui s’en occuperait, ce que le territoire peut apporter.',
    tell: 'Me prévenir par courriel quand un appel correspond',
    save: 'Enregistrer',
    saved: 'Vos besoins sont notés.',
    calls: 'Voir les appels à expérimentation',
  },
  {
    network: 'The network',
    title: (place) => `What ${place} would like to try`,
    lead: 'Say your challenges: the calls for experiment that answer them will be shown to you.',
    challenges: 'Challenges of the territory',
    themes: 'Themes',
    themesHint: 'For example: climate, youth, budget, mobility.',
    from: 'Available from',
    until: 'Available until',
    words: 'In a few words',
    wordsHint: 'The subject, who would carry it, what the territory can bring.',
    tell: 'Tell me by e-mail when a call matches',
    save: 'Save',
    saved: 'Your needs are noted.',
    calls: 'See the calls for experiment',
  },
)
