import { defineTexts } from '#kit/texts.ts'
import { counted, numbered } from '#kit/words.ts'
import { mostAttachments } from '../attachment.ts'

export const attachmentTexts = defineTexts(
  {
    join: 'Joindre un fichier',
    file: 'Fichier à joindre',
    fileHint:
      'Image, PDF, texte, tableur ou document, 10 Mo au plus. Il est vu par les personnes qui lisent cette discussion, et personne d’autre.',
    alt: 'Que montre l’image ? (demandé pour une image)',
    altHint: 'Lu par les personnes qui ne la voient pas. Pour un autre fichier, laissez vide.',
    joinTo: (day: string) => ` à votre message du ${day}`,
    joined: 'Le fichier est joint à votre message.',
    remove: 'Retirer le fichier',
    removeOf: (name: string) => `Retirer le fichier ${name}`,
    removeConfirm: 'Le fichier sera effacé pour de bon. Le message reste.',
    removed: 'Le fichier est retiré.',
    files: (count: number) => counted(count, 'fichier joint', 'fichiers joints'),
    larger: 'Voir l’image en grand',
    kinds: {
      pdf: 'PDF',
      text: 'Document texte',
      table: 'Tableur',
      plain: 'Texte',
      picture: 'Image',
    },
    refusals: {
      'no-file': 'Choisissez un fichier à joindre.',
      'picture-without-words': 'Dites en quelques mots ce que montre l’image.',
      'too-many-files': `Un message porte ${counted(mostAttachments, 'fichier', 'fichiers')} au plus. Retirez-en un, ou joignez celui-ci à une réponse.`,
      'no-room':
        'Cette discussion porte déjà beaucoup de fichiers lourds. Retirez un fichier qui ne sert plus, ou joignez-en un plus léger.',
    },
  },
  {
    join: 'Join a file',
    file: 'File to join',
    fileHint:
      'Picture, PDF, text, spreadsheet or document, 10 MB at most. It is seen by those who read this discussion, and nobody else.',
    alt: 'What does the picture show? (asked for a picture)',
    altHint: 'Read by those who do not see it. For another file, leave it empty.',
    joinTo: (day) => ` to your message of ${day}`,
    joined: 'The file is joined to your message.',
    remove: 'Remove the file',
    removeOf: (name) => `Remove the file ${name}`,
    removeConfirm: 'The file will be erased for good. The message stays.',
    removed: 'The file is removed.',
    files: (count) => (count === 1 ? '1 file joined' : `${count} files joined`),
    larger: 'See the large picture',
    kinds: {
      pdf: 'PDF',
      text: 'Text document',
      table: 'Spreadsheet',
      plain: 'Text',
      picture: 'Picture',
    },
    refusals: {
      'no-file': 'Choose a file to join.',
      'picture-without-words': 'Say in a few words what the picture shows.',
      'too-many-files': `A message holds ${numbered(mostAttachments, 'files', 'en')} at most. Remove one, or join this one to an answer.`,
      'no-room':
        'This discussion already holds many heavy files. Remove a file that is of no use any more, or join a lighter one.',
    },
  },
)
