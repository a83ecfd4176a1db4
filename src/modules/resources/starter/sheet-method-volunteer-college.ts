import { points } from './case.ts'
import { isere } from './case-isere.ts'
import type { StarterMethod } from './sheet.ts'
import { pages } from './sheet-sources.ts'

export const volunteerCollege: StarterMethod = {
  kind: 'method',
  title: 'Travailler la loi avec un collège de volontaires',
  lead: 'Comment une équipe parlementaire peut-elle écrire avec des habitant·es, sans grands moyens ?',
  challenges: ['whole_policy_cycle', 'empowerment'],
  themes: ['institutions', 'habitat'],
  methods: ['groupe de volontaires', 'auditions', 'questionnaire'],
  facets: {
    publics: ['residents', 'elected'],
    levels: ['involve', 'collaborate'],
    phases: ['design'],
    pillars: ['cooperation', 'participation'],
    scales: ['parliament', 'department'],
  },
  evidence: {
    level: 2,
    reason:
      'Une expérience, racontée par l’équipe, par un journal et par une analyse fondée sur des entretiens. Les présences ne sont pas publiées.',
  },
  essential: {
    what: 'Des volontaires choisissent un thème, auditionnent et écrivent avec l’équipe d’un·e parlementaire',
    who: 'Quarante-sept personnes en Isère, deux ou trois collaborateurs et collaboratrices',
    when: 'Dix mois, une quinzaine de séances',
    result: 'Un rapport, un récit, une proposition de loi, des amendements',
    limits: 'Sans tirage au sort, on retrouve des personnes déjà engagées ; le groupe fond',
    redo: 'Se voir en personne dès le premier mois',
  },
  sections: {
    summary:
      'Le collège n’a ni le budget ni la légitimité d’une convention. Il a autre chose : des habitant·es voient de près comment se fait la loi, et leurs idées y entrent pendant qu’elles et ils travaillent encore.',
    purpose:
      'Nourrir le travail d’un·e parlementaire, d’un groupe d’élu·es ou d’une commission avec des personnes qui vivent le sujet.',
    notFor: points(
      'Parler au nom de la population : un groupe de volontaires ne le peut pas',
      'Une équipe qui n’a pas une personne à mi-temps pour le faire vivre',
    ),
    size: 'Quarante-sept personnes au départ, réparties en trois groupes.',
    time: 'D’avril 2021 à février 2022, puis une soirée de restitution.',
    cost: 'Non publié ; l’équipe dit y avoir passé beaucoup plus de temps que prévu.',
    vigilance: points(
      'Publiez la présence à chaque séance : la fonte se combat quand elle se voit',
      'Équilibrez genre, âges et lieux dès l’appel, même sans tirage',
      'Dites ce qui, dans un amendement, vient du collège',
    ),
    advice: points(
      'Un thème par groupe, un produit par thème : rapport, récit ou texte',
      'Donnez un premier résultat avant le troisième mois',
      'Faites présenter le travail par les membres',
    ),
  },
  steps: [
    'Lancer l’appel sur plusieurs canaux, avec le temps demandé',
    'Composer le groupe, dire les critères',
    'Partir de l’expérience de chacun·e',
    'Auditionner les personnes que le groupe demande',
    'Faire remplir un questionnaire autour de soi',
    'Rédiger, relire, signer',
    'Rendre en public et suivre ce que le texte devient',
  ],
  seenIn: [isere],
  sources: [pages.isere, pages.iserePress],
}
