import { points, prose } from './case.ts'
import { gers } from './case-gers.ts'
import { hauteGaronne } from './case-haute-garonne.ts'
import { poitiers } from './case-poitiers.ts'
import type { StarterMethod } from './sheet.ts'
import { pages } from './sheet-sources.ts'

export const standingAssembly: StarterMethod = {
  kind: 'method',
  title: 'Installer une assemblée citoyenne qui dure',
  lead: 'Comment passer d’un rendez-vous unique à une assemblée que l’on consulte plusieurs années ?',
  challenges: ['lasting_relationship', 'shared_decision'],
  themes: ['institutions'],
  methods: ['assemblée citoyenne', 'tirage au sort'],
  facets: {
    publics: ['residents', 'elected'],
    levels: ['involve', 'collaborate'],
    phases: ['diagnosis', 'design', 'evaluation'],
    pillars: ['participation', 'representation'],
    scales: ['municipality', 'department'],
  },
  evidence: {
    level: 2,
    reason:
      'Trois collectivités publient leurs règles et leurs effectifs ; une seule publie le profil des membres, une autre l’évaluation de son recrutement.',
  },
  essential: {
    what: 'Une assemblée d’habitant·es, saisie par la collectivité ou qui se saisit elle-même',
    who: 'De soixante-huit à cent soixante-deux membres dans les cas lus',
    when: 'Un mandat de deux ans à deux ans et demi, ou un sujet par an',
    result:
      'Des avis, une équipe qui connaît les habitant·es, des règles écrites avec elles et eux',
    limits: 'La présence baisse avec le temps ; le volontariat filtre les métiers',
    redo: 'Faire écrire les règles par une assemblée de préfiguration',
  },
  sections: {
    summary: prose(
      'Une assemblée permanente évite de tout recommencer à chaque sujet. Elle demande en échange des règles, une petite équipe et la franchise de dire ce que deviennent ses avis.',
    ),
    purpose: prose(
      'Garder le lien avec des personnes qui se sont engagées, leur permettre de choisir des sujets, et habituer les services à travailler avec elles.',
    ),
    notFor: points(
      'Une question unique et urgente : préférez un jury ou une convention',
      'Une collectivité qui n’a personne pour suivre les avis entre deux séances',
    ),
    size: prose(
      'Gers : soixante-huit personnes, quatre par canton. Poitiers : cent. Haute-Garonne : cent soixante-deux, six par canton.',
    ),
    time: prose(
      'Poitiers traite un sujet par an en quatre séances ouvertes. Dans le Gers et en Haute-Garonne, le mandat annoncé est de deux ans à deux ans et demi.',
    ),
    cost: prose('Non publié dans les sources citées.'),
    vigilance: points(
      'La parité et la géographie se règlent facilement ; le métier et le diplôme, non, si l’on part de volontaires',
      'Prévoyez des suppléant·es dès le premier tirage, case par case',
      'La première édition de Poitiers est passée d’environ deux cents à cent cinquante personnes : dites d’avance comment l’assemblée reste légitime quand elle fond',
    ),
    advice: points(
      'Publiez à chaque séance le nombre de présent·es et leur profil',
      'Ouvrez les séances : celles et ceux que le sort n’a pas retenus peuvent venir',
      'Donnez un premier résultat visible avant la fin de l’hiver',
    ),
  },
  steps: [
    'Réunir une assemblée de préfiguration : habitant·es, agent·es, élu·es écrivent les règles ensemble',
    'Faire voter ces règles par le conseil',
    'Recruter : tirage dans chaque canton, ou adresses tirées puis porte-à-porte',
    'Décider qui peut saisir l’assemblée et sur quoi elle peut se saisir',
    'Alterner groupes de travail et séances ouvertes',
    'Répondre par écrit à chaque avis',
    'Renouveler : tout d’un coup, ou par moitié pour garder la mémoire',
  ],
  seenIn: [poitiers, hauteGaronne, gers],
  sources: [pages.poitiersRules, pages.poitiersDoors, pages.hauteGaronne, pages.gers],
}
