import { defineTexts } from '#kit/texts.ts'

export type ProtocolRefusal =
  | 'not-found'
  | 'forbidden'
  | 'not-begun'
  | 'already-begun'
  | 'frozen'
  | 'already-settled'
  | 'not-open'
  | 'unknown-checklist'
  | 'in-the-future'
  | 'before-its-text'
  | 'minutes-missing'
  | 'moved-on'
  | 'already-frozen'
  | 'incomplete'
  | 'not-adopted'
  | 'nothing-written'
  | 'still-hidden'
  | 'still-idea'
  | 'unsettled'
  | 'nothing-to-import'
  | 'waits-in-circle'
  | 'not-frozen'
  | 'already-open'
  | 'unchanged'
  | 'not-published'

/** What to do, rather than what went wrong. */
export const protocolRefusals = defineTexts<Readonly<Record<ProtocolRefusal, string>>>(
  {
    'not-found': 'Cela n’existe pas, ou n’existe plus.',
    forbidden: 'Seule l’équipe de cette expérimentation peut faire cela.',
    'not-begun': 'Commencez d’abord le protocole.',
    'already-begun': 'Le protocole est déjà commencé.',
    frozen: 'Le protocole est figé : ouvrez un avenant pour le changer.',
    'already-settled': 'Ce choix est déjà fait.',
    'not-open': 'Aucun avenant n’est ouvert.',
    'unknown-checklist': 'Cette liste n’existe pas.',
    'in-the-future': 'Cette date n’est pas encore passée : notez la décision quand elle est prise.',
    'before-its-text':
      'Ce jour-là, cette version n’était pas encore écrite. Donnez le jour où le cercle a lu ce texte-ci ; s’il en a lu un autre, faites-le relire.',
    'minutes-missing': 'Donnez un compte rendu : un texte, un lien ou un fichier.',
    'moved-on':
      'Le protocole a changé pendant que vous remplissiez ce formulaire. Relisez-le avec le cercle.',
    'already-frozen': 'Le protocole est déjà figé : un avenant peut le changer.',
    incomplete: 'Des questions attendent encore une réponse : la liste est ci-dessous.',
    'not-adopted': 'Le texte tel qu’il est n’a pas été adopté : notez la décision du cercle.',
    unsettled:
      'Une remarque attend une réponse, ou deux textes attendent un choix : réglez-les d’abord dans l’atelier du protocole. Une fois le texte figé, ce ne serait plus possible.',
    'still-idea':
      'L’expérimentation est encore à l’étape « Idée » : décidez d’abord de l’essayer, en la faisant passer à l’étape suivante.',
    'still-hidden':
      'Personne hors de l’équipe ne peut lire cette expérimentation : publiez-la, ou écrivez pourquoi elle reste cachée.',
    'nothing-written': 'Le protocole n’est pas commencé.',
    'nothing-to-import': 'Cette page n’a encore aucune ligne à reprendre.',
    'waits-in-circle':
      'Avec ce choix, des phases s’attendraient l’une l’autre, et aucune ne pourrait commencer. Changez ce qu’attend l’une d’elles.',
    'not-frozen': 'Le protocole n’est pas encore figé.',
    'already-open': 'Un avenant est déjà ouvert : terminez-le d’abord.',
    unchanged: 'Rien n’a changé depuis la version figée : il n’y a pas d’avenant à figer.',
    'not-published':
      'Cette expérimentation n’est pas publiée : son protocole ne peut pas être repris.',
  },
  {
    'not-found': 'This does not exist, or no longer does.',
    forbidden: 'Only the team of this experiment may do this.',
    'not-begun': 'Begin the protocol first.',
    'already-begun': 'The protocol is already begun.',
    frozen: 'The protocol is frozen: open an amendment to change it.',
    'already-settled': 'This choice is already made.',
    'not-open': 'No amendment is open.',
    'unknown-checklist': 'This list does not exist.',
    'in-the-future': 'This date has not come yet: record the decision once it is taken.',
    'before-its-text':
      'On that day, this version was not written yet. Give the day when the circle read this text; if it read another one, have it read again.',
    'minutes-missing': 'Give minutes: a text, a link or a file.',
    'moved-on':
      'The protocol changed while you filled in this form. Read it again with the circle.',
    'already-frozen': 'The protocol is already frozen: an amendment may change it.',
    incomplete: 'Some questions still wait for an answer: the list is below.',
    'not-adopted': 'The text as it stands was not adopted: record the circle’s decision.',
    unsettled:
      'A remark waits for an answer, or two texts wait for a choice: settle them first in the workshop of the protocol. Once the text is frozen, it could no longer be done.',
    'still-idea':
      'The experiment is still at the stage “Idea”: decide first to try it, by passing it to the next stage.',
    'still-hidden':
      'Nobody outside the team can read this experiment: publish it, or write why it stays hidden.',
    'nothing-written': 'The protocol is not begun.',
    'nothing-to-import': 'That page has no lines to take yet.',
    'waits-in-circle':
      'With this choice, phases would wait for each other, and none of them could begin. Change what one of them waits for.',
    'not-frozen': 'The protocol is not frozen yet.',
    'already-open': 'An amendment is already open: finish it first.',
    unchanged: 'Nothing changed since the frozen version: there is no amendment to freeze.',
    'not-published': 'This experiment is not published: its protocol cannot be taken up.',
  },
)
