## share: links and QR codes

share-title = Share “{ $project }”
share-what = Whoever opens this link gets a copy of the project as it is now. The project is in the link itself: no server keeps it.
share-what-task = Whoever opens this link gets the task as you have made it. The task is in the link itself: no server keeps it.
share-link = Link
share-copy = Copy the link
share-copied = Copied
share-copy-yourself = The link is marked now. Copy it with your keyboard or a long press.
share-length = { $characters ->
   *[other] { $characters } characters
 }
share-for-chat = It is long: some chats cut such links. Try it once, or hand out the file.
share-qr = QR code that opens “{ $project }”
share-qr-how = Show it on the wall: a tablet's or phone's camera opens it.
share-no-qr = This project is too long for a QR code: its link has { $characters } characters, and { $most } fit. Share the link or the file.
share-here-only = This address works on this computer only. For the class, open Blockgrad under the address that the others use too.
share-own-images = The images that you opened yourself stay on this computer. Hand out their files too.
share-file = Save as a file
share-preview = Open it in another tab
share-preview-task = See it as a pupil does
share-too-long = This project is too long for a link: a link has at most { $most } characters. Hand out the file.
share-browser-too-old = This browser can't pack projects into links. Hand out the file, or use a newer browser.

# $why is a whole sentence. $open says whether a project is open.
share-link-refused = This link can't be opened. { $why }{ $open ->
    [yes] { " " }Your open project is untouched.
   *[no] { "" }
  }
share-link-broken = Something is missing in it or was changed. Copy it once more, all of it.
share-link-too-long = It is longer than { $most } characters.
share-link-bursts = What is packed in it is larger than { $most } MB.
