import { defineTexts } from '#kit/texts.ts'
import type { Section } from './protocol-template.ts'

/** With whom and with what means; what one takes care of; what one expects. */
export const careSections = [
  {
    key: 'governance',
    address: 'gouvernance',
    part: 'people',
    kind: 'text',
    required: true,
    travels: false,
    words: defineTexts(
      {
        title: 'Gouvernance',
        question: 'Quelles instances suivent l’expé, et comment y décide-t-on ?',
        help: 'Comité de pilotage, comité technique, garant·es : qui y siège, à quel rythme, et qui tranche en cas de désaccord.',
      },
      {
        title: 'Governance',
        question: 'Which bodies follow the experiment, and how do they decide?',
        help: 'Steering committee, technical committee, guarantors: who sits there, how often, and who settles a disagreement.',
      },
    ),
  },
  {
    key: 'roles',
    address: 'roles',
    part: 'people',
    kind: 'items',
    required: true,
    standards: ['TIDieR 5'],
    travels: true,
    fields: [
      {
        name: 'task',
        kind: 'line',
        required: true,
        label: defineTexts('Tâche', 'Task'),
        hint: defineTexts(
          'Par exemple : animer les séances',
          'For example: facilitate the sessions',
        ),
      },
      {
        name: 'does',
        kind: 'line',
        required: true,
        label: defineTexts('Qui la fait', 'Who does it'),
        hint: defineTexts('Une fonction plutôt qu’un nom', 'A function rather than a name'),
      },
      {
        name: 'answers',
        kind: 'line',
        required: true,
        label: defineTexts('Qui en répond', 'Who answers for it'),
        hint: defineTexts('Une seule fonction', 'One function only'),
      },
      {
        name: 'consulted',
        kind: 'line',
        required: false,
        label: defineTexts('Qui est consulté·e avant', 'Who is consulted before'),
      },
      {
        name: 'informed',
        kind: 'line',
        required: false,
        label: defineTexts('Qui est tenu·e au courant', 'Who is kept informed'),
      },
      {
        name: 'preparation',
        kind: 'line',
        required: false,
        label: defineTexts('Préparation ou formation reçue', 'Preparation or training received'),
      },
    ],
    words: defineTexts(
      {
        title: 'Rôles',
        question: 'Qui fait quoi, et qui en répond ?',
        help: 'Une tâche par ligne du tableau. Une seule personne répond d’une tâche, même si plusieurs la font.',
      },
      {
        title: 'Roles',
        question: 'Who does what, and who answers for it?',
        help: 'One task per row. One person only answers for a task, even when several do it.',
      },
    ),
  },
  {
    key: 'budget',
    address: 'budget',
    part: 'people',
    kind: 'items',
    required: true,
    travels: true,
    fields: [
      {
        name: 'label',
        kind: 'line',
        required: true,
        label: defineTexts('Ligne', 'Line'),
        hint: defineTexts('Par exemple : impression et affranchissement', 'For example: printing'),
      },
      {
        name: 'side',
        kind: 'choice',
        required: true,
        label: defineTexts('Dépense ou recette', 'Expense or income'),
        options: [
          { value: 'expense', label: defineTexts('Dépense', 'Expense') },
          { value: 'income', label: defineTexts('Recette', 'Income') },
        ],
      },
      {
        name: 'amount',
        kind: 'money',
        required: true,
        label: defineTexts('Montant en euros', 'Amount in euros'),
        hint: defineTexts(
          'Écrivez 0 pour du temps de travail seul',
          'Write 0 for working time only',
        ),
      },
      {
        name: 'days',
        kind: 'number',
        required: false,
        label: defineTexts('Jours de travail', 'Days of work'),
      },
      {
        name: 'carrier',
        kind: 'line',
        required: false,
        label: defineTexts('Qui paie ou qui apporte', 'Who pays or brings'),
      },
    ],
    words: defineTexts(
      {
        title: 'Budget',
        question: 'Combien l’expé coûte-t-elle, en argent et en jours, et qui paie ?',
        help: 'Une ligne par dépense et par recette. Comptez aussi le temps des agents et des bénévoles : c’est souvent le plus gros coût, et celui qu’on oublie.',
      },
      {
        title: 'Budget',
        question: 'What does the experiment cost, in money and in days, and who pays?',
        help: 'One row per expense and per income. Count the time of officers and volunteers too: it is often the largest cost, and the forgotten one.',
      },
    ),
  },
  {
    key: 'risks',
    address: 'risques',
    part: 'care',
    kind: 'items',
    required: true,
    travels: true,
    fields: [
      {
        name: 'risk',
        kind: 'line',
        required: true,
        label: defineTexts('Ce qui peut mal tourner', 'What may go wrong'),
      },
      {
        name: 'likelihood',
        kind: 'choice',
        required: true,
        label: defineTexts('Est-ce probable ?', 'Is it likely?'),
        options: [
          { value: 'low', label: defineTexts('Peu probable', 'Unlikely') },
          { value: 'medium', label: defineTexts('Possible', 'Possible') },
          { value: 'high', label: defineTexts('Probable', 'Likely') },
        ],
      },
      {
        name: 'effect',
        kind: 'line',
        required: false,
        label: defineTexts('Pour qui, avec quel effet', 'For whom, with what effect'),
      },
      {
        name: 'response',
        kind: 'text',
        required: true,
        label: defineTexts('Ce que vous ferez', 'What you will do'),
      },
    ],
    words: defineTexts(
      {
        title: 'Risques',
        question: 'Qu’est-ce qui peut mal tourner, et que ferez-vous alors ?',
        help: 'Pensez aux personnes d’abord : se faire moquer, perdre une journée de salaire, être trahies par une promesse non tenue.',
      },
      {
        title: 'Risks',
        question: 'What may go wrong, and what will you do then?',
        help: 'Think of people first: being mocked, losing a day’s pay, being let down by a broken promise.',
      },
    ),
  },
  {
    key: 'red-lines',
    address: 'lignes-rouges',
    part: 'care',
    kind: 'list',
    required: true,
    travels: true,
    words: defineTexts(
      {
        title: 'Lignes rouges',
        question: 'Qu’est-ce que vous ne ferez en aucun cas ?',
        help: 'Une par ligne. Ce sont des engagements publics : « personne n’est recontacté sans l’avoir accepté », « aucun vote à main levée ».',
      },
      {
        title: 'Red lines',
        question: 'What will you not do under any circumstance?',
        help: 'One per line. These are public commitments: “nobody is contacted again without agreeing to it”, “no vote by show of hands”.',
      },
    ),
  },
  {
    key: 'ethics',
    address: 'ethique',
    part: 'care',
    kind: 'text',
    required: true,
    travels: true,
    words: defineTexts(
      {
        title: 'Éthique et accord des personnes',
        question:
          'Comment les personnes disent-elles oui, et comment peuvent-elles changer d’avis ?',
        help: 'L’information donnée avant, l’accord demandé pour l’image et les paroles, l’indemnité, la possibilité de partir à tout moment sans se justifier.',
      },
      {
        title: 'Ethics and consent',
        question: 'How do people say yes, and how can they change their mind?',
        help: 'What they are told beforehand, consent for pictures and words, allowance, the right to leave at any time without a reason.',
      },
    ),
  },
  {
    key: 'personal-data',
    address: 'donnees-personnelles',
    part: 'care',
    kind: 'text',
    required: true,
    travels: true,
    words: defineTexts(
      {
        title: 'Données personnelles',
        question: 'Qu’est-ce qui est noté sur les personnes, pourquoi, et jusqu’à quand ?',
        help: 'La liste la plus courte possible, la base légale, qui est responsable, où c’est gardé, la date d’effacement, à qui s’adresser.',
      },
      {
        title: 'Personal data',
        question: 'What is recorded about people, why, and until when?',
        help: 'The shortest possible list, the legal basis, who is responsible, where it is kept, the date of deletion, whom to ask.',
      },
    ),
  },
  {
    key: 'minors',
    address: 'mineures-et-mineurs',
    part: 'care',
    kind: 'text',
    required: true,
    mayBeWithout: true,
    travels: true,
    words: defineTexts(
      {
        title: 'Personnes mineures',
        question:
          'Des personnes de moins de dix-huit ans prennent-elles part, et avec quelles protections ?',
        help: 'L’accord des parents et le leur, l’image, l’encadrement, les horaires. Sans personne mineure, cochez « sans objet » et dites comment l’âge est vérifié.',
      },
      {
        title: 'Minors',
        question: 'Do people under eighteen take part, and with which protections?',
        help: 'Consent of parents and their own, pictures, supervision, hours. If no minors take part, tick “does not apply” and say how age is checked.',
      },
    ),
  },
  {
    key: 'stop-criteria',
    address: 'criteres-d-arret',
    part: 'care',
    kind: 'list',
    required: true,
    travels: true,
    words: defineTexts(
      {
        title: 'Critères d’arrêt',
        question: 'À quels signes arrêterez-vous l’expé avant la fin ?',
        help: 'Un par ligne, avec une date ou un nombre : « moins de vingt inscriptions au 5 décembre ». S’arrêter à temps est un résultat, et il sera publié.',
      },
      {
        title: 'Stop criteria',
        question: 'By which signs will you stop the experiment before its end?',
        help: 'One per line, with a date or a number: “fewer than twenty registrations on 5 December”. Stopping in time is a result, and it will be published.',
      },
    ),
  },
  {
    key: 'expected-benefits',
    address: 'apports-attendus',
    part: 'care',
    kind: 'text',
    required: true,
    travels: true,
    words: defineTexts(
      {
        title: 'Apports attendus',
        question: 'Qu’est-ce que l’expé apportera, à qui, même si l’hypothèse est démentie ?',
        help: 'Aux personnes qui participent, au territoire, aux autres territoires, à la recherche.',
      },
      {
        title: 'Expected benefits',
        question: 'What will the experiment bring, and to whom, even if the hypothesis is wrong?',
        help: 'To those who take part, to the territory, to other territories, to research.',
      },
    ),
  },
  {
    key: 'expected-limits',
    address: 'limites-attendues',
    part: 'care',
    kind: 'text',
    required: true,
    travels: true,
    words: defineTexts(
      {
        title: 'Limites connues d’avance',
        question: 'Qu’est-ce que l’expé ne pourra pas montrer, quoi qu’il arrive ?',
        help: 'Petit nombre, lieu particulier, durée courte, personnes volontaires : dites-le avant, personne ne vous le reprochera après.',
      },
      {
        title: 'Limits known beforehand',
        question: 'What will the experiment be unable to show, whatever happens?',
        help: 'Small number, particular place, short time, volunteers: say it before, and nobody will hold it against you after.',
      },
    ),
  },
] as const satisfies readonly Section[]
