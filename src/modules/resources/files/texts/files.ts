import { defineTexts } from '#kit/texts.ts'
import type { FileRefusal, PeopleShown } from '../../resource-file.ts'
import { licenceTexts } from '../../texts/licences.ts'

type Own = Exclude<FileRefusal, 'part-reserved' | 'part-unknown'>

const frRefusals: Record<Own, string> = {
  'too-many': 'Quarante fichiers au plus. Partagez le kit en deux ressources.',
  'too-heavy': 'Le kit dépasserait 60 Mo. Réduisez un fichier, ou retirez-en un.',
  'holder-missing': 'Cette licence demande de citer : dites qui détient les droits.',
}
const enRefusals: Record<Own, string> = {
  'too-many': 'Forty files at most. Split the kit into two resources.',
  'too-heavy': 'The kit would go over 60 MB. Make a file smaller, or remove one.',
  'holder-missing': 'This licence asks for credit: say who holds the rights.',
}
const frPeople: Record<PeopleShown, string> = {
  nobody: 'Personne',
  'not-recognisable': 'Des personnes que l’on ne reconnaît pas',
  agreed: 'Des personnes reconnaissables, qui ont donné leur accord écrit',
}
const enPeople: Record<PeopleShown, string> = {
  nobody: 'Nobody',
  'not-recognisable': 'People who cannot be recognised',
  agreed: 'People who can be recognised, and have agreed in writing',
}

/** Keeping the files of a resource. */
export const fileTexts = defineTexts(
  {
    manage: 'Gérer les fichiers',
    addPicture: 'Ajouter une image ou un fichier',
    held: 'droits à dire avant de la montrer',
    importedTitle: (number: string) => `Image ${number} du document importé`,
    importedText: 'Image d’un document importé : personne n’a dit ce qu’elle montre.',
    deposit: 'Prendre le paquet de dépôt (Zenodo)',
    title: 'Les fichiers de la ressource',
    lead: 'Chaque fichier a sa licence. Ce que nous n’avons pas le droit de copier n’entre pas : son adresse se donne parmi les sources.',
    none: 'Aucun fichier pour le moment',
    noneText: 'Ajoutez le premier avec le formulaire : un modèle, une affiche, un tableau.',
    order: 'Dans cet ordre',
    addTitle: 'Ajouter un fichier',
    add: 'Ajouter le fichier',
    added: 'Le fichier est ajouté.',
    file: 'Le fichier',
    fileHint: 'PDF, Word, LibreOffice, Excel, CSV, texte ou image, 20 Mo au plus.',
    name: 'Son titre',
    description: 'Ce qu’il contient, ou ce que l’image montre',
    descriptionHint:
      'Une voix lit cette description aux personnes qui ne voient pas l’image. Une ou deux phrases.',
    licence: 'Sa licence',
    holder: 'Qui détient les droits',
    holderHint:
      'Une personne ou une organisation, comme elle veut être citée : à dire dès que la licence demande de citer.',
    people: 'Qui y voit-on ?',
    peopleShown: frPeople,
    agreement: 'Où sont gardés les accords écrits',
    agreementHint: 'Par exemple : dossier « autorisations 2026 », service communication.',
    step: 'L’étape qui s’en sert',
    noStep: 'Aucune en particulier',
    edit: 'Modifier',
    editTitle: (title: string) => `Modifier « ${title} »`,
    save: 'Enregistrer',
    saved: 'Le fichier est modifié.',
    raise: 'Monter',
    remove: 'Retirer',
    removeSure: 'Le fichier n’accompagne plus la ressource.',
    removed: 'Le fichier est retiré.',
    refusals: { ...licenceTexts.fr.partProblems, ...frRefusals, missing: 'Choisissez un fichier.' },
  },
  {
    manage: 'Manage the files',
    addPicture: 'Add a picture or a file',
    held: 'rights must be stated before it is shown',
    importedTitle: (number) => `Picture ${number} of the imported document`,
    importedText: 'Came with an imported document: nobody has said what it shows.',
    deposit: 'Take the deposit package (Zenodo)',
    title: 'Files of the resource',
    lead: 'Each file has its licence. What we may not copy is not taken: its address is given among the sources.',
    none: 'No file for now',
    noneText: 'Add the first one with the form: a template, a poster, a table.',
    order: 'In this order',
    addTitle: 'Add a file',
    add: 'Add the file',
    added: 'The file is added.',
    file: 'The file',
    fileHint: 'PDF, Word, LibreOffice, Excel, CSV, text or picture, 20 MB at most.',
    name: 'Its title',
    description: 'What it holds, or what the picture shows',
    descriptionHint: 'Read aloud to whoever does not see the picture. One or two sentences.',
    licence: 'Its licence',
    holder: 'Who holds the rights',
    holderHint:
      'A person or an organisation, as they want to be credited: needed as soon as the licence asks for credit.',
    people: 'Who can be seen in it?',
    peopleShown: enPeople,
    agreement: 'Where the written agreements are kept',
    agreementHint: 'For example: folder “consents 2026”, communication service.',
    step: 'The step that uses it',
    noStep: 'None in particular',
    edit: 'Change',
    editTitle: (title) => `Change “${title}”`,
    save: 'Save',
    saved: 'The file is changed.',
    raise: 'Move up',
    remove: 'Remove',
    removeSure: 'The file no longer goes with the resource.',
    removed: 'The file is removed.',
    refusals: { ...licenceTexts.en.partProblems, ...enRefusals, missing: 'Choose a file.' },
  },
)
