import { challenges } from '#kit/challenge.ts'
import { defineTexts } from '#kit/texts.ts'
import { challengeTexts } from '../texts/challenge.ts'
import type { Section } from './protocol-template.ts'
import { usualChoice } from './texts/usual-choice.ts'

/** Why the experiment is made, what is entrusted to people, and what becomes of their work. */
export const whySections = [
  {
    key: 'title',
    address: 'titre',
    part: 'why',
    kind: 'line',
    required: true,
    standards: ['TIDieR 1', 'OSF title'],
    travels: true,
    words: defineTexts(
      {
        title: 'Titre',
        question: 'Comment s’appelle l’expé, en une phrase que tout le monde comprend ?',
        help: 'Un verbe et une chose : « Tirer au sort sans acheter de fichier ». Évitez les sigles et les noms de programme.',
      },
      {
        title: 'Title',
        question: 'What is the experiment called, in a sentence anyone understands?',
        help: 'A verb and a thing: “Drawing lots without buying a file”. Avoid acronyms and programme names.',
      },
    ),
  },
  {
    key: 'authors',
    address: 'auteurices',
    part: 'why',
    kind: 'list',
    required: true,
    standards: ['OSF authors'],
    travels: false,
    words: defineTexts(
      {
        title: 'Qui écrit ce protocole',
        question: 'Quelles organisations et quelles personnes signent ce texte ?',
        help: 'Une par ligne. Ces noms seront publics : demandez l’accord de chaque personne. Une fonction suffit quand le nom n’apporte rien.',
      },
      {
        title: 'Who writes this protocol',
        question: 'Which organisations and people sign this text?',
        help: 'One per line. These names will be public: ask each person first. A function is enough when the name adds nothing.',
      },
    ),
  },
  {
    key: 'partners',
    address: 'partenaires',
    part: 'why',
    kind: 'list',
    required: false,
    standards: ['TIDieR 5'],
    travels: false,
    words: defineTexts(
      {
        title: 'Partenaires',
        question: 'Qui d’autre prend part à l’expé, et à quel titre ?',
        help: 'Un par ligne : associations, laboratoires de recherche, autres collectivités, financeurs. Précisez ce que chacun apporte.',
      },
      {
        title: 'Partners',
        question: 'Who else takes part in the experiment, and as what?',
        help: 'One per line: associations, research labs, other authorities, funders. Say what each brings.',
      },
    ),
  },
  {
    key: 'licence',
    address: 'licence',
    part: 'why',
    kind: 'choice',
    required: true,
    travels: true,
    options: [
      {
        value: 'CC-BY-4.0',
        label: defineTexts(
          `CC BY 4.0 : réutilisation libre en citant les auteur·ices ${usualChoice.fr}`,
          `CC BY 4.0: free reuse with credit ${usualChoice.en}`,
        ),
      },
      {
        value: 'CC-BY-SA-4.0',
        label: defineTexts(
          'CC BY-SA 4.0 : réutilisation libre, en citant et sous la même licence',
          'CC BY-SA 4.0: free reuse, with credit and under the same licence',
        ),
      },
    ],
    words: defineTexts(
      {
        title: 'Licence',
        question: 'Sous quelle licence ce texte peut-il être repris ?',
        help: 'Un protocole publié est un commun : un autre territoire doit pouvoir le copier et l’adapter. Si vous reprenez un texte en BY-SA, gardez BY-SA.',
      },
      {
        title: 'Licence',
        question: 'Under which licence may this text be reused?',
        help: 'A published protocol is a commons: another territory must be able to copy and adapt it. If you reuse a BY-SA text, keep BY-SA.',
      },
    ),
  },
  {
    key: 'context',
    address: 'contexte',
    part: 'why',
    kind: 'text',
    required: true,
    standards: ['TIDieR 2', 'OSF description'],
    travels: false,
    words: defineTexts(
      {
        title: 'Contexte',
        question: 'D’où part-on ? Que se passe-t-il ici qui donne envie d’essayer autre chose ?',
        help: 'Le lieu, le problème vécu, ce qui a déjà été tenté, pourquoi maintenant. Dix lignes suffisent à une personne qui ne connaît pas le territoire.',
      },
      {
        title: 'Context',
        question:
          'Where do you start from? What happens here that makes you want to try something else?',
        help: 'The place, the problem as people live it, what was already tried, why now. Ten lines are enough for someone who does not know the territory.',
      },
    ),
  },
  {
    key: 'challenges',
    address: 'enjeux',
    part: 'why',
    kind: 'choices',
    required: true,
    travels: true,
    options: challenges.map((value) => ({
      value,
      label: defineTexts(challengeTexts.fr.names[value], challengeTexts.en.names[value]),
    })),
    words: defineTexts(
      {
        title: 'Enjeux',
        question: 'Auxquels des huit enjeux du Labo cette expé s’attaque-t-elle ?',
        help: 'Un ou deux, rarement plus : une expé qui vise tout ne mesure rien.',
      },
      {
        title: 'Challenges',
        question: 'Which of the lab’s eight challenges does this experiment address?',
        help: 'One or two, rarely more: an experiment that aims at everything measures nothing.',
      },
    ),
  },
  {
    key: 'question',
    address: 'question',
    part: 'why',
    kind: 'text',
    required: true,
    standards: ['OSF research questions', 'OSF research aims'],
    travels: true,
    words: defineTexts(
      {
        title: 'Question',
        question: 'À quelle question l’expé doit-elle répondre ?',
        help: 'Une seule question, à laquelle on pourra répondre par oui, par non, ou par combien. Par exemple : « Peut-on recruter vingt-quatre personnes qui ressemblent à la commune pour moins de 3 000 € ? »',
      },
      {
        title: 'Question',
        question: 'Which question must the experiment answer?',
        help: 'One question that can be answered by yes, no, or how much. For example: “Can twenty-four people who look like the town be recruited for less than €3,000?”',
      },
    ),
  },
  {
    key: 'hypothesis',
    address: 'hypothese',
    part: 'why',
    kind: 'text',
    required: true,
    standards: ['TIDieR 2', 'OSF hypotheses'],
    travels: true,
    words: defineTexts(
      {
        title: 'Hypothèse',
        question: 'Que pensez-vous qu’il va se passer, et pourquoi ?',
        help: 'Écrivez-le avant d’avoir vu le moindre résultat. « Si nous faisons ceci, alors cela, parce que… » Une hypothèse démentie vaut autant qu’une hypothèse confirmée.',
      },
      {
        title: 'Hypothesis',
        question: 'What do you think will happen, and why?',
        help: 'Write it before seeing any result. “If we do this, then that, because…” A hypothesis proved wrong is worth as much as one proved right.',
      },
    ),
  },
  {
    key: 'novelty',
    address: 'nouveaute',
    part: 'why',
    kind: 'text',
    required: true,
    travels: true,
    words: defineTexts(
      {
        title: 'Ce qui est nouveau',
        question: 'Qu’est-ce qui n’a pas encore été essayé, et qu’ont donné les essais proches ?',
        help: 'Citez les fiches et les travaux que vous avez lus. Rien trouvé ? Dites où vous avez cherché. Refaire ailleurs ce qui a marché une fois est aussi une nouveauté.',
      },
      {
        title: 'What is new',
        question: 'What has not been tried yet, and what came of similar attempts?',
        help: 'Name the sheets and studies you read. Found nothing? Say where you looked. Redoing elsewhere what worked once is also new.',
      },
    ),
  },
  {
    key: 'objectives',
    address: 'objectifs',
    part: 'why',
    kind: 'list',
    required: true,
    travels: true,
    words: defineTexts(
      {
        title: 'Objectifs',
        question: 'Qu’est-ce qui doit être vrai à la fin, et qui ne l’est pas aujourd’hui ?',
        help: 'Un objectif par ligne, trois à cinq en tout. Un objectif se constate : « le conseil a répondu à chaque proposition » plutôt que « améliorer le dialogue ».',
      },
      {
        title: 'Objectives',
        question: 'What must be true at the end that is not true today?',
        help: 'One objective per line, three to five in all. An objective can be observed: “the council answered each proposal” rather than “improve dialogue”.',
      },
    ),
  },
  {
    key: 'mandate',
    address: 'mandat',
    part: 'mandate',
    kind: 'text',
    required: true,
    mayBeWithout: true,
    travels: true,
    words: defineTexts(
      {
        title: 'Mandat confié',
        question:
          'Que demande-t-on exactement aux personnes, et qu’ont-elles le droit de changer ?',
        help: 'La question posée, les limites, la date de rendu, la forme attendue. Ce texte leur sera lu à la première séance. Dites aussi ce qui n’est pas négociable.',
      },
      {
        title: 'Mandate',
        question: 'What exactly are people asked, and what may they change?',
        help: 'The question put to them, the limits, the due date, the expected form. This text is read to them at the first session. Also say what is not negotiable.',
      },
    ),
  },
  {
    key: 'decision-link',
    address: 'decision',
    part: 'mandate',
    kind: 'text',
    required: true,
    travels: false,
    words: defineTexts(
      {
        title: 'Du résultat à la décision',
        question: 'Qui fera quoi du résultat, et avant quelle date ?',
        help: 'L’instance qui décide, la séance où le sujet est inscrit, la manière dont chaque proposition recevra une réponse motivée. Si l’autorité peut dire non, écrivez-le : c’est une information honnête.',
      },
      {
        title: 'From result to decision',
        question: 'Who will do what with the result, and before which date?',
        help: 'The body that decides, the meeting where it is on the agenda, how each proposal gets a reasoned answer. If the authority may say no, write it: that is honest information.',
      },
    ),
  },
  {
    key: 'tailoring',
    address: 'marge-de-manoeuvre',
    part: 'mandate',
    kind: 'text',
    required: true,
    standards: ['TIDieR 9'],
    travels: true,
    words: defineTexts(
      {
        title: 'Ce qui peut bouger en route',
        question:
          'Qu’est-ce qui pourra être ajusté sans changer le protocole, et qu’est-ce qui ne bougera pas ?',
        help: 'Un lieu, un horaire, un mode de relance peuvent souvent changer ; le mandat et la manière de choisir les personnes, non. Ce qui n’est pas écrit ici demandera un avenant.',
      },
      {
        title: 'What may move along the way',
        question: 'What may be adjusted without changing the protocol, and what will not move?',
        help: 'A place, a time, a reminder may often change; the mandate and the way people are chosen may not. What is not written here will need an amendment.',
      },
    ),
  },
] as const satisfies readonly Section[]
