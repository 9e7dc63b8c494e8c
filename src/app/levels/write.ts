/** A project in another language: as painted lines for the panel, or as the bytes of one file to take away. */
import { strToU8, zipSync } from 'fflate'
import { blockLanguage as language } from '../../../blocks/index'
import type { ImageSource } from '../../core/language/op'
import { type LoweredProject, lower } from '../../core/program/lowering/lower'
import type { Project } from '../../core/project/project'
import { blankImages } from '../../data/image-source'
import { MNIST_COUNTS } from '../../data/mnist/mnist'
import type { Exported } from '../../exporters'
import { painted } from '../../panels/code/paint'
import { fileNameFor, folderNameFor } from '../files/file-name'
import { languageNamed } from './exporter-named'
import type { LanguageName, PackedFiles, WrittenLines } from './protocol'

/** The text of a program knows how many images there are, and nothing else of them. */
export async function writeLines(project: Project, to: LanguageName): Promise<WrittenLines> {
  const exported = await writeWith(project, to, () => blankImages(project.images ?? MNIST_COUNTS))
  const readme = exported.files.find(({ path }) => path === 'README.md')
  return {
    lines: await painted(exported.program, exported.looks),
    file: exported.main,
    readme: String(readme?.content ?? ''),
  }
}

export async function packFiles(
  project: Project,
  to: LanguageName,
  imagesFor: (widths: LoweredProject['program']['images']) => Promise<ImageSource>,
): Promise<PackedFiles> {
  const { files, main, opensAlone } = await writeWith(project, to, imagesFor)
  const alone = opensAlone && files.find(({ path }) => path === main)
  if (alone) {
    const ending = main.slice(main.lastIndexOf('.') + 1)
    return { name: fileNameFor(project.name, ending), bytes: bytesOf(alone.content) }
  }
  const { title } = languageNamed(to)
  // Unpacked anywhere, the files stay together.
  const folder = `${folderNameFor(project.name)} (${title})`
  const entries = files.map(({ path, content }) => [`${folder}/${path}`, bytesOf(content)])
  return { name: `${folder}.zip`, bytes: zipSync(Object.fromEntries(entries)) }
}

async function writeWith(
  project: Project,
  to: LanguageName,
  imagesFor: (widths: LoweredProject['program']['images']) => ImageSource | Promise<ImageSource>,
): Promise<Exported> {
  const exporter = await languageNamed(to).load()
  const lowered = lower(project, language)
  return exporter.write({ project, lowered, language, images: await imagesFor(lowered.program.images) })
}

const bytesOf = (content: string | Uint8Array) =>
  (typeof content === 'string' ? strToU8(content) : content) as Uint8Array<ArrayBuffer>
