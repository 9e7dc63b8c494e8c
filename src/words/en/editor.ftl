## editor
