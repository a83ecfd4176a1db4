import { defineTexts } from '#kit/texts.ts'
import type { Section } from './protocol-template.ts'

/** How it is done: principles, people, recruitment, phases. */
export const methodSections = [
  {
    key: 'method-principles',
    address: 'principes-de-la-methode',
    part: 'method',
    kind: 'text',
    required: true,
    standards: ['TIDieR 4', 'OSF study design'],
    travels: true,
    words: defineTexts(
      {
        title: 'Grands principes de la méthode',
        question:
          'Comment vous y prenez-vous, en une page, pour quelqu’un qui voudrait refaire pareil ?',
        help: 'Ce qui sera fait, dans l’ordre, et chaque fois la raison de ce choix. Le détail des dates et des séances vient plus bas, dans les phases.',
      },
      {
        title: 'Principles of the method',
        question: 'How do you go about it, in a page, for someone who would redo the same?',
        help: 'What will be done, in order, with the reason of each choice. Dates and sessions come below, in the phases.',
      },
    ),
  },
  {
    key: 'materials',
    address: 'materiel',
    part: 'method',
    kind: 'list',
    required: false,
    standards: ['TIDieR 3', 'OSF instruments'],
    travels: true,
    words: defineTexts(
      {
        title: 'Documents et matériel',
        question: 'De quels documents et de quel matériel a-t-on besoin ?',
        help: 'Un par ligne : lettre d’invitation, questionnaire, plan de salle, jeu de cartes… Donnez un lien quand le document est public, pour que d’autres s’en servent.',
      },
      {
        title: 'Documents and materials',
        question: 'Which documents and materials are needed?',
        help: 'One per line: invitation letter, questionnaire, room plan, card game… Give a link when the document is public, so that others can use it.',
      },
    ),
  },
  {
    key: 'audience',
    address: 'public-vise',
    part: 'method',
    kind: 'text',
    required: true,
    standards: ['OSF sampling and case selection'],
    travels: true,
    words: defineTexts(
      {
        title: 'Public visé',
        question: 'Qui doit prendre part, et qui manque d’habitude ?',
        help: 'Dites de qui vous parlez (âge, lieu de vie, situation), qui peut être choisi et qui ne le peut pas, et pourquoi.',
      },
      {
        title: 'People concerned',
        question: 'Who must take part, and who is usually missing?',
        help: 'Say who you mean (age, place of life, situation), who may be chosen and who may not, and why.',
      },
    ),
  },
  {
    key: 'participants-planned',
    address: 'nombre',
    part: 'method',
    kind: 'number',
    required: true,
    standards: ['OSF sample size'],
    travels: true,
    words: defineTexts(
      {
        title: 'Nombre de personnes',
        question: 'Combien de personnes attendez-vous au total ?',
        help: 'Un nombre entier. Il sera comparé au nombre constaté : mieux vaut un chiffre juste qu’un chiffre flatteur.',
      },
      {
        title: 'Number of people',
        question: 'How many people do you expect in total?',
        help: 'A whole number. It will be compared with the number observed: a fair figure is better than a flattering one.',
      },
    ),
  },
  {
    key: 'number-rationale',
    address: 'pourquoi-ce-nombre',
    part: 'method',
    kind: 'text',
    required: true,
    standards: ['OSF sample size rationale'],
    travels: true,
    words: defineTexts(
      {
        title: 'Pourquoi ce nombre',
        question: 'Pourquoi ce nombre-là, et qu’est-ce qu’il permet ou ne permet pas de dire ?',
        help: 'La taille de la salle, le budget, le temps de parole, ou le nombre nécessaire pour voir une différence : toutes les raisons sont bonnes si elles sont dites.',
      },
      {
        title: 'Why this number',
        question: 'Why that number, and what does it allow or not allow you to say?',
        help: 'The size of the room, the budget, speaking time, or the number needed to see a difference: every reason is good once it is said.',
      },
    ),
  },
  {
    key: 'representativeness',
    address: 'representativite',
    part: 'method',
    kind: 'items',
    required: true,
    mayBeWithout: true,
    travels: true,
    fields: [
      {
        name: 'trait',
        kind: 'line',
        required: true,
        label: defineTexts('Critère', 'Trait'),
        hint: defineTexts(
          'Par exemple : âge, quartier, diplôme',
          'For example: age, district, degree',
        ),
      },
      {
        name: 'target',
        kind: 'text',
        required: true,
        label: defineTexts('Ce qu’on vise', 'What is aimed at'),
        hint: defineTexts(
          'Par exemple : 16–29 ans, de 4 à 6 personnes ; 30–59 ans, de 10 à 13',
          'For example: 16–29, 4 to 6 people; 30–59, 10 to 13',
        ),
      },
      {
        name: 'source',
        kind: 'line',
        required: false,
        label: defineTexts('Comparé à', 'Compared with'),
        hint: defineTexts('Par exemple : recensement 2021', 'For example: 2021 census'),
      },
    ],
    words: defineTexts(
      {
        title: 'Critères de représentativité',
        question: 'À quoi verra-t-on que le groupe ressemble à la population ?',
        help: 'Un critère par ligne du tableau, avec ce que vous visez et la population de référence. Trois critères tenus valent mieux que huit espérés.',
      },
      {
        title: 'Representativeness criteria',
        question: 'How will one see that the group looks like the population?',
        help: 'One trait per row, with what you aim at and the reference population. Three traits kept are better than eight hoped for.',
      },
    ),
  },
  {
    key: 'recruitment',
    address: 'recrutement',
    part: 'method',
    kind: 'text',
    required: true,
    standards: ['TIDieR 6', 'OSF data collection procedures'],
    travels: true,
    words: defineTexts(
      {
        title: 'Recrutement',
        question: 'Comment les personnes seront-elles jointes, choisies et confirmées ?',
        help: 'Les canaux (lettre, porte-à-porte, téléphone), le hasard utilisé, les relances, les remplacements, et qui s’en occupe.',
      },
      {
        title: 'Recruitment',
        question: 'How will people be reached, chosen and confirmed?',
        help: 'The channels (letter, door to door, telephone), the chance used, reminders, replacements, and who does it.',
      },
    ),
  },
  {
    key: 'inclusion',
    address: 'aller-vers',
    part: 'method',
    kind: 'text',
    required: true,
    travels: true,
    words: defineTexts(
      {
        title: 'Aller vers',
        question: 'Qu’est-ce qui empêche de venir, et que faites-vous contre ?',
        help: 'Garde d’enfants, défraiement, transport, traduction, horaires, accès en fauteuil, lecture difficile. Dites aussi ce que vous ne pourrez pas faire.',
      },
      {
        title: 'Reaching out',
        question: 'What keeps people from coming, and what do you do about it?',
        help: 'Childcare, allowance, transport, translation, hours, wheelchair access, difficulty reading. Also say what you will not be able to do.',
      },
    ),
  },
  {
    key: 'phases',
    address: 'etapes',
    part: 'method',
    kind: 'phases',
    required: true,
    standards: ['TIDieR 7', 'TIDieR 8', 'OSF anticipated duration'],
    travels: true,
    words: defineTexts(
      {
        title: 'Phases et calendrier',
        question: 'Quelles sont les phases, quand, dans quel ordre, et avec quels outils ?',
        help: 'Une phase a un début, une fin, et les outils qu’elle ouvre (séances, tirage au sort, scrutin…). Ce que vous réglez ici sera créé tel quel à l’ouverture de la phase.',
      },
      {
        title: 'Phases and timeline',
        question: 'What are the phases, when, in which order, and with which instruments?',
        help: 'A phase has a start, an end, and the instruments it opens (sessions, draw, vote…). What you set here is created as it stands when the phase opens.',
      },
    ),
  },
  {
    key: 'fidelity',
    address: 'fidelite',
    part: 'method',
    kind: 'text',
    required: true,
    standards: ['TIDieR 11'],
    travels: true,
    words: defineTexts(
      {
        title: 'Vérifier que c’est bien fait',
        question: 'Comment saurez-vous que ce qui était prévu a bien été fait comme prévu ?',
        help: 'Une personne qui observe, une feuille d’émargement, un déroulé annoté, un enregistrement : dites qui regarde quoi, et quand.',
      },
      {
        title: 'Checking that it is done',
        question: 'How will you know that what was planned was done as planned?',
        help: 'Someone who observes, an attendance sheet, an annotated run sheet, a recording: say who looks at what, and when.',
      },
    ),
  },
] as const satisfies readonly Section[]
