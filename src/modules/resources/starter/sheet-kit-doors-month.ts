import { points, prose } from './case.ts'
import { type StarterPage, step } from './sheet.ts'
import { pages } from './sheet-sources.ts'

export const doorsKit: StarterPage = {
  kind: 'kit',
  title: 'Un mois de porte-à-porte : le kit de départ',
  lead: 'Que préparer, semaine après semaine, pour écouter un quartier sans s’épuiser ?',
  challenges: ['diversify_participants', 'scale_participation'],
  themes: ['quartiers populaires', 'ruralité'],
  methods: ['porte-à-porte', 'questionnaire'],
  facets: {
    publics: ['residents', 'far-from-it', 'officers'],
    levels: ['consult'],
    phases: ['diagnosis'],
    pillars: ['participation'],
    scales: ['neighbourhood', 'municipality'],
    format: 'text',
  },
  evidence: {
    level: 1,
    reason:
      'Le rythme est tiré d’une campagne racontée par son prestataire, les questions d’une association. L’assemblage est proposé par ce kit et reste à essayer.',
  },
  essential: {
    what: 'Quatre semaines, huit étapes, une fiche par porte et un tableau de bord de trois colonnes',
    who: 'Deux personnes sur le terrain, une qui lit et classe',
    when: 'Deux mois avant d’écrire un projet',
    cost: 'Surtout du temps : comptez quatre semaines à deux',
    limits: 'Deux personnes ne font pas plus d’un millier de portes en un mois',
  },
  sections: {
    summary: prose(
      'Tout ce qu’il faut pour partir lundi : un secteur, quatre questions, une façon de noter qui respecte les gens, et un rendez-vous pour rendre ce qui a été entendu.',
    ),
    audience: prose(
      'Une mairie, un centre social, un collectif d’habitant·es. Personne n’a besoin d’avoir déjà fait du porte-à-porte : la première matinée sert à apprendre.',
    ),
    contents: points(
      'Le plan des quatre semaines',
      'Les quatre questions, à reformuler avec vos mots',
      'La fiche d’une porte : un mot pour le résultat, des lignes pour la parole, rien d’autre',
      'Le tableau de bord : absence, refus, entretien',
      'La lettre de retour',
    ),
    material: points(
      'Une carte du secteur, des badges avec un numéro de téléphone',
      'Des fiches en papier épais et deux stylos par personne',
      'Une enveloppe fermée pour les contacts, rangée à part des fiches',
    ),
    use: prose(
      'Les quatre questions : qu’est-ce qui va bien ici ? qu’est-ce qui vous manque ? qu’aimeriez-vous voir dans cinq ans ? à quoi pourriez-vous prendre part ? Écoutez dix minutes, écrivez deux.',
      'Le résultat d’une porte tient en un mot. On ne note ni nom, ni origine, ni ce que l’on croit deviner.',
    ),
    adapt: prose(
      'Dans un village, remplacez les immeubles par les hameaux et passez aussi par la sortie de l’école. Avec une équipe bénévole, divisez le secteur par deux plutôt que de courir. Si vous tirez les adresses au sort pour former un groupe, suivez plutôt la méthode qui porte ce nom.',
    ),
    vigilance: points(
      'Prévenez la police municipale et les gardien·nes : sinon on vous arrêtera à la troisième porte',
      'Jamais seul·e le soir',
      'Détruisez les fiches une fois saisies, et dites quand',
    ),
    examples: prose(
      'À Sarcelles, deux personnes ont frappé à 1 150 portes en dix-neuf jours et mené 333 entretiens. Lisez la fiche pour voir ce qui a été compté.',
    ),
  },
  steps: [
    step(
      'Choisir le secteur',
      'Semaine 1. Cinquante immeubles ou six hameaux qui ressemblent à l’ensemble.',
    ),
    step(
      'Écrire et essayer les questions',
      'Semaine 1. Essayez-les sur cinq personnes de la mairie, puis sur cinq voisin·es.',
    ),
    step('Prévenir', 'Semaine 1. Une affiche par entrée, avec les jours, un visage et un numéro.'),
    step(
      'Frapper',
      'Semaines 2 et 3. Fin d’après-midi et samedi matin. Une dizaine d’entretiens par personne et par jour est un bon rythme.',
    ),
    step('Repasser', 'Semaine 3. Aux portes fermées, à une autre heure.'),
    step(
      'Lire à deux',
      'Chaque vendredi. Un thème par étiquette, sans chercher à tout faire entrer.',
    ),
    step(
      'Rendre',
      'Semaine 4. Les thèmes dans les halls, une réunion d’une heure, une lettre aux personnes qui ont laissé un contact.',
    ),
    step(
      'Décider de la suite',
      'Semaine 4. Trois colonnes : la mairie fait, nous faisons ensemble, nous ne pouvons pas, et pourquoi.',
    ),
  ],
  sources: [pages.doors, pages.needs],
}
