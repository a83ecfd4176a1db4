import { points, prose } from './case.ts'
import type { StarterPage } from './sheet.ts'
import { pages } from './sheet-sources.ts'

export const levelsArticle: StarterPage = {
  kind: 'article',
  title: 'Informer, consulter, décider ensemble : dire la vérité sur le niveau de participation',
  lead: 'Quel pouvoir donne-t-on vraiment, et comment l’annoncer sans décevoir ?',
  challenges: ['restore_trust', 'shared_decision'],
  themes: ['institutions'],
  methods: ['consultation', 'réunion publique'],
  facets: {
    publics: ['elected', 'officers', 'residents'],
    levels: ['inform', 'consult', 'collaborate'],
    phases: ['design'],
    pillars: ['participation', 'transparency'],
    scales: ['municipality', 'department', 'region'],
  },
  evidence: {
    level: 1,
    reason:
      'Les niveaux sont ceux d’un vocabulaire international repris par une base de cas ouverte. Les conseils sont ceux de cette maison.',
  },
  essential: {
    what: 'Cinq niveaux, et la promesse que chacun contient',
    who: 'Toute personne qui prépare une invitation',
  },
  sections: {
    summary: prose(
      'La plupart des déceptions viennent d’un mot trop grand. On annonce une co-construction, on tient une réunion d’information. Nommer le niveau avant d’inviter évite l’essentiel du malentendu.',
    ),
    body: prose(
      'Les bases de cas rangent les démarches sur cinq degrés. Aucun n’est honteux ; chacun contient une promesse différente.',
      points(
        'Informer : nous vous dirons ce qui se fait, clairement et à temps',
        'Consulter : nous vous écouterons et nous dirons ce que votre avis a changé',
        'Impliquer : vos préoccupations seront visibles dans les options étudiées',
        'Construire ensemble : nous écrirons les options avec vous',
        'Donner le pouvoir de décider : nous ferons ce que vous aurez choisi',
      ),
      'Le niveau peut changer d’une étape à l’autre. Un budget participatif donne le pouvoir de décider au moment du vote, et seulement consulte au moment de l’analyse. Dites-le à chaque étape.',
      'En France on dit souvent concertation, pour tout ce qui va d’impliquer à construire ensemble. Le mot est commode ; il ne dispense pas de la promesse.',
    ),
    takeaway: points(
      'Écrivez la promesse sur l’invitation, en une phrase',
      'Tenez le niveau annoncé, ou dites pourquoi vous en changez',
      'Un niveau modeste et tenu vaut mieux qu’un grand mot',
    ),
    further: prose(
      'Dans ce centre, chaque fiche porte son niveau : comparez des démarches de même promesse.',
    ),
  },
  sources: [pages.participediaCode, pages.agentsTraining],
}
