import { defineTexts } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'
import type { TrialRefusal } from '../actions/try-letter.ts'
import type { WritingRefusal } from '../actions/write-letter.ts'
import type { LetterBlock, LetterProblem } from '../blocks.ts'
import type { PreviewView } from '../preview-view.ts'

/** Words of those who write a letter. */
export const writingTexts = defineTexts(
  {
    newLetter: 'Commencer une lettre',
    newLead: 'Un titre et une liste suffisent : vous pourrez tout changer ensuite.',
    begin: 'Commencer',
    titleLabel: 'Titre de la lettre',
    titleHint: 'Par exemple « La lettre de décembre ».',
    listLabel: 'Liste à qui elle s’adresse',
    begun: 'La lettre est commencée. Écrivez-la : elle ne partira pas sans votre accord.',
    writeTitle: (title: string) => `Écrire « ${title} »`,
    readTitle: (title: string) => `Lire « ${title} »`,
    writeLead:
      'Reprenez ce qui existe déjà, ajoutez vos mots, regardez l’aperçu. Rien n’est envoyé depuis cette page.',
    envelope: 'L’enveloppe',
    subjectLabel: 'Objet du courriel',
    subjectHint:
      'Ce que les gens lisent avant d’ouvrir. 50 caractères au plus pour être lu en entier sur un téléphone.',
    preheaderLabel: 'Phrase d’accroche',
    preheaderHint: 'Montrée après l’objet dans la liste des courriels.',
    keep: 'Enregistrer',
    kept: 'C’est enregistré.',
    readyAgain:
      'La lettre est redevenue un brouillon : relisez-la et déclarez-la prête à nouveau, sinon elle ne partira pas.',
    blockRemoved: 'Le morceau est enlevé de la lettre.',
    matter: 'Le contenu',
    versionsOfReady:
      'Cette lettre est prête à partir. Si vous remettez une version, elle redevient un brouillon et ne part plus à son heure : il faudra la déclarer prête à nouveau.',
    versionsNote:
      'Une image retirée depuis ne revient pas. Les versions sont effacées quand la lettre est partie.',
    noBlock: 'La lettre est vide',
    noBlockText: 'Commencez par reprendre des rendez-vous ou des fiches, ou par écrire un texte.',
    pick: 'Reprendre ce qui existe',
    pickLead:
      'Ce que le site a de public : les fiches d’abord, puis les enseignements, appels, rendez-vous, missions, scrutins, tirages, décisions et nouveaux territoires. Cochez ; les mots se changent ensuite pour cette lettre.',
    pickSearch: 'Chercher parmi ce qui existe',
    pickSearchSubmit: 'Chercher',
    pickFound: (count: number) =>
      count === 0
        ? 'Aucune ligne n’a tous ces mots.'
        : `${numbered(count, 'lignes', 'fr')} avec ces mots.`,
    pickAll: 'Tout revoir',
    pickChoice: 'À mettre dans la lettre',
    pickNothing: 'Cochez au moins une ligne.',
    pickEmpty: 'Rien de récent à reprendre',
    pickEmptyText: 'Publiez un rendez-vous ou une fiche : ils apparaîtront ici.',
    put: 'Mettre dans la lettre',
    addTitle: 'Ajouter',
    add: {
      heading: 'Un intertitre',
      text: 'Un texte',
      picture: 'Une image',
      button: 'Un bouton',
    },
    kinds: {
      heading: 'Intertitre',
      text: 'Texte',
      picture: 'Image',
      button: 'Bouton',
      item: 'Repris de l’atelier',
    } satisfies Record<LetterBlock['kind'], string>,
    blockTitle: (kind: string, rank: number) => `${kind}, morceau ${rank}`,
    fields: {
      text: 'Intertitre',
      markdown: 'Texte',
      markdownHint:
        'Une ligne vide sépare les paragraphes. **gras**, [lien](https://…), et « - » en début de ligne pour une liste.',
      label: 'Mots du bouton',
      href: 'Adresse',
      hrefHint: 'https://…, ou /agenda pour une page de ce site.',
      itemTitle: 'Titre',
      itemText: 'Résumé',
    },
    picture: {
      file: 'Image',
      fileHint:
        'JPEG, PNG ou WebP, 10 Mo au plus. Elle est réduite à 1 200 points de large ; le lieu et l’appareil inscrits dedans sont effacés.',
      another: 'Une autre image',
      anotherHint: 'Laissez vide pour garder celle de la lettre.',
      alt: 'Ce qu’on voit sur l’image',
      altHint:
        'Une phrase pour qui ne la voit pas, aussi écrite dans la version en texte. Sans elle, la lettre ne peut pas partir, sauf si l’image est décorative.',
      decorative: 'Image décorative',
      decorativeHint: 'Cochez si elle n’apprend rien : elle n’a pas besoin de phrase.',
      isDecorative: 'Image décorative',
      noWords: 'Sans phrase pour qui ne la voit pas',
      weight: (size: string) => `Images : ${size} sur 600 ko au plus, en plus des mots.`,
    },
    noPicture: 'Choisissez une image.',
    edit: 'Modifier',
    up: 'Monter',
    down: 'Descendre',
    remove: 'Enlever',
    removeConfirm: 'Ce morceau sera enlevé de la lettre.',
    named: (gesture: string, what: string) => `${gesture} : ${what}`,
    preview: 'Aperçu',
    previewTitle: (title: string) => `Aperçu de « ${title} »`,
    views: { wide: 'Grand écran', phone: 'Téléphone', dark: 'Sombre' } satisfies Record<
      PreviewView,
      string
    >,
    showTyped: 'Voir ce qui est écrit',
    previewAlone: 'Voir l’aperçu seul',
    previewPlain: 'Voir la version en texte',
    weight: (kilobytes: string) => `${kilobytes} ko sur 100 ko au plus.`,
    trial: 'Envoyez-moi cette lettre',
    trialText: (to: string) =>
      `Un essai, pour ${to} seulement. Son objet commence par « [Essai] ». Il n’est ni compté ni archivé, et la lettre reste comme elle est.`,
    tried: (to: string) => `Un essai part à ${to}.`,
    triedNowhere: (to: string) =>
      `L’essai pour ${to} n’est pas parti : aucun serveur de courriel ne le prend. L’administration le lit dans la page « Courriels ».`,
    audience: 'Les destinataires',
    audienceLead: 'La liste contient les personnes inscrites. Un segment en garde une partie.',
    segmentLabel: 'Segment',
    everyone: 'Toute la liste',
    audienceCount: (count: number, written: string) =>
      count > 1
        ? `${written} personnes la recevraient, si elle partait maintenant.`
        : `${written} personne la recevrait, si elle partait maintenant.`,
    ready: 'La lettre est prête',
    readyConfirm: 'Vous pourrez encore la relire. Elle part seulement quand quelqu’un le confirme.',
    isReady: 'La lettre est prête. Il reste à confirmer son envoi.',
    toSending: 'Voir l’envoi',
    problems: {
      'no-subject': 'Il manque l’objet du courriel.',
      'no-block': 'La lettre est vide.',
      'too-heavy': 'La lettre dépasse 100 ko : des messageries la couperaient. Enlevez un morceau.',
      'no-alternative': 'Une image n’a pas de phrase pour qui ne la voit pas.',
    } satisfies Record<LetterProblem, string>,
    waysOut: {
      'no-subject': 'Écrire l’objet',
      'no-block': 'Reprendre ce qui existe',
      'too-heavy': 'Voir les morceaux',
      'no-alternative': 'Écrire ce qu’on voit dessus, ou la dire décorative',
    } satisfies Record<LetterProblem, string>,
    notGood:
      'Cette lettre ne peut pas encore partir : corrigez ce que cette page en dit, puis recommencez.',
    refusals: {
      'not-found': 'Cette lettre n’existe pas.',
      forbidden: 'Seule l’équipe du Labo écrit des lettres.',
      'not-draft': 'Cette lettre est partie, ou en train de partir : elle ne peut plus changer.',
      'changed-meanwhile':
        'Quelqu’un a changé la lettre pendant que vous écriviez. Vos mots sont gardés ci-dessous : relisez, puis enregistrez à nouveau.',
      'not-there': 'Ce morceau n’est plus là.',
      'too-many': 'Une lettre tient en 60 morceaux au plus.',
      'already-there': 'Ces éléments sont déjà dans la lettre.',
      'pictures-too-heavy':
        'Toutes ensemble, les images d’une lettre pèsent 600 ko au plus. Enlevez-en une, ou choisissez une image avec moins de détails.',
      empty: 'La lettre est vide : ajoutez un morceau, puis envoyez-vous l’essai.',
      'no-address': 'Votre compte n’a pas d’adresse : donnez-en une dans « Mon compte ».',
      unreached:
        'Aucun courriel n’arrive à votre adresse : changez-la dans « Mon compte », puis recommencez.',
    } satisfies Record<WritingRefusal | TrialRefusal, string>,
  },
  {
    newLetter: 'Begin a letter',
    newLead: 'A title and a list are enough: everything can be changed later.',
    begin: 'Begin',
    titleLabel: 'Title of the letter',
    titleHint: 'For example “The December letter”.',
    listLabel: 'List it is for',
    begun: 'The letter is begun. Compose it: it does not leave without you.',
    writeTitle: (title) => `Write “${title}”`,
    readTitle: (title) => `Read “${title}”`,
    writeLead:
      'Pick from what is already here, add your words, look at the preview. Nothing leaves from here.',
    envelope: 'The envelope',
    subjectLabel: 'Subject of the mail',
    subjectHint: 'What is read before opening: 50 signs are shown in full on a phone.',
    preheaderLabel: 'Teaser',
    preheaderHint: 'Shown after the subject in the list of mails.',
    keep: 'Save',
    kept: 'Saved.',
    readyAgain:
      'The letter is a draft again: read it again and mark it ready again, otherwise it will not leave.',
    blockRemoved: 'The piece is taken out of the letter.',
    matter: 'The content',
    versionsOfReady:
      'This letter is ready to leave. Set a version back, and it is a draft again that no longer leaves at its hour: it will have to be called ready again.',
    versionsNote:
      'A picture taken away since does not come back. Versions are erased once the letter has left.',
    noBlock: 'The letter is empty',
    noBlockText: 'Begin by taking events and sheets, or by writing a text.',
    pick: 'Pick from what is already here',
    pickLead:
      'What is public here: sheets first, then learnings, calls, events, missions, votes, draws, decisions and territories that joined. Tick; the words can then be changed for this letter.',
    pickSearch: 'Search what is here',
    pickSearchSubmit: 'Search',
    pickFound: (count) =>
      count === 0
        ? 'No line has all these words.'
        : `${numbered(count, 'lines', 'en')} with these words.`,
    pickAll: 'See all again',
    pickChoice: 'To put in the letter',
    pickNothing: 'Tick at least one line.',
    pickEmpty: 'Nothing recent to take',
    pickEmptyText: 'Publish an event or a sheet: they will appear here.',
    put: 'Put in the letter',
    addTitle: 'Add',
    add: { heading: 'A heading', text: 'A text', picture: 'A picture', button: 'A button' },
    kinds: {
      heading: 'Heading',
      text: 'Text',
      picture: 'Picture',
      button: 'Button',
      item: 'From the site',
    },
    blockTitle: (kind, rank) => `${kind}, piece ${rank}`,
    fields: {
      text: 'Heading',
      markdown: 'Text',
      markdownHint:
        'An empty line separates paragraphs. **bold**, [link](https://…), and “- ” at the beginning of a line for a list.',
      label: 'Words of the button',
      href: 'Address',
      hrefHint: 'https://…, or /agenda for a page of this site.',
      itemTitle: 'Title',
      itemText: 'Summary',
    },
    picture: {
      file: 'Picture',
      fileHint:
        'JPEG, PNG or WebP, 10 MB at most. It is made 1,200 points wide at most; the place and camera written inside are erased.',
      another: 'Another picture',
      anotherHint: 'Leave empty to keep the one of the letter.',
      alt: 'What the picture shows',
      altHint:
        'What those who do not see it read in its place, in the plain text too. Without it the letter cannot leave, unless the picture is decorative.',
      decorative: 'Decorative picture',
      decorativeHint: 'Tick it if it teaches nothing: it needs no sentence.',
      isDecorative: 'Decorative picture',
      noWords: 'No sentence for those who do not see it',
      weight: (size) => `Pictures: ${size} of 600 kB at most, besides the words.`,
    },
    noPicture: 'Choose a picture.',
    edit: 'Change',
    up: 'Move up',
    down: 'Move down',
    remove: 'Remove',
    removeConfirm: 'This piece will be taken out of the letter.',
    named: (gesture, what) => `${gesture}: ${what}`,
    preview: 'Preview',
    previewTitle: (title) => `Preview of “${title}”`,
    views: { wide: 'Wide screen', phone: 'Phone', dark: 'Dark' },
    showTyped: 'See what is written',
    previewAlone: 'See the preview alone',
    previewPlain: 'See the plain text',
    weight: (kilobytes) => `${kilobytes} kB of 100 kB at most.`,
    trial: 'Send me this letter',
    trialText: (to) =>
      `A trial, for ${to} only. Its subject begins with “[Trial]”. It is neither counted nor archived, and the letter stays as it is.`,
    tried: (to) => `A trial leaves for ${to}.`,
    triedNowhere: (to) =>
      `The trial for ${to} did not leave: no mail server takes it. Administrators read it in the page “Mail”.`,
    audience: 'The readers',
    audienceLead: 'The list says who wanted to receive; a segment may keep a part of it.',
    segmentLabel: 'Segment',
    everyone: 'The whole list',
    audienceCount: (count, written) =>
      count === 1
        ? `${written} person would receive it if it left now.`
        : `${written} people would receive it if it left now.`,
    ready: 'The letter is ready',
    readyConfirm: 'You can still review it. It leaves only once somebody confirms it.',
    isReady: 'The letter is ready. You still have to confirm that it goes out.',
    toSending: 'See the delivery',
    problems: {
      'no-subject': 'The subject of the mail is missing.',
      'no-block': 'The letter is empty.',
      'too-heavy': 'The letter exceeds 100 kB: some mail services would cut it. Remove a piece.',
      'no-alternative': 'A picture has no sentence for those who do not see it.',
    },
    waysOut: {
      'no-subject': 'Write the subject',
      'no-block': 'Take what exists',
      'too-heavy': 'See the pieces',
      'no-alternative': 'Write what it shows, or say that it is decorative',
    },
    notGood: 'This letter is not ready: correct what this page says of it, then start again.',
    refusals: {
      'not-found': 'This letter does not exist.',
      forbidden: 'Only the lab’s team writes letters.',
      'not-draft': 'This letter is leaving or has left: it can no longer be changed.',
      'changed-meanwhile':
        'Somebody changed the letter while you were writing. Your words are kept below: read again, then save again.',
      'not-there': 'This piece is no longer there.',
      'too-many': 'A letter holds 60 pieces at most.',
      'already-there': 'These are already in the letter.',
      'pictures-too-heavy':
        'All together, the pictures of a letter weigh 600 kB at most. Remove one, or choose a picture with fewer details.',
      empty: 'The letter is empty: add a piece, then send yourself the trial.',
      'no-address': 'Your account has no address: give one in “My account”.',
      unreached: 'No e-mail arrives at your address: change it in “My account”, then try again.',
    },
  },
)
