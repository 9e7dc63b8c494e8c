/** IDX files as one of the formats of labelled images: one or two pairs of files, of MNIST or of EMNIST by their names. */
import type { ImageFormat, LabelledImages } from '../own-images/image-format'
import { classesOf, isOnItsSide, setName } from './emnist'
import { readItems } from './idx-file'
import { labelsOf } from './idx-labels'
import { type ImagePair, pairUp } from './idx-pairs'

export const idx: ImageFormat = {
  // Where a file is none, IDX has the words for what it is instead.
  recognises: () => true,
  async open(files) {
    const { training, test } = await pairUp(files)
    const imagesName = training.images.file.name
    return {
      name: setName(imagesName),
      files: [training, test].flatMap((pair) => (pair ? [pair.images.file.name, pair.labels.file.name] : [])),
      training: labelled(training),
      test: test && labelled(test),
      classes: classesOf(training.labels.file.name),
      isOnItsSide: isOnItsSide(imagesName),
    }
  },
}

const labelled = ({ images, labels }: ImagePair): LabelledImages => ({
  count: images.count,
  file: images.file.name,
  labels: () => labelsOf(labels),
  images: (take, heard) => readItems(images, take, heard),
})
