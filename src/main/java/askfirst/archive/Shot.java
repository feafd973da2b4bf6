package askfirst.archive;

import askfirst.site.Site;
import askfirst.theme.Photo;
import java.util.ArrayList;
import java.util.List;

/// A photo where it is used.
///
/// @param destination as the author wrote it: `wall.jpg`
/// @param source      the file, relative to the newsletter's folder
record Shot(String destination, String source, Stamp stamp, String alt, Developed photo) {

    /// The file of one size, in the folder of the page that shows it.
    String path(String page, Developed.Size size) {
        return page + photo.published(source.substring(source.lastIndexOf('/') + 1), size);
    }

    Photo on(String page, Site site) {
        List<Photo.Size> sizes = new ArrayList<>();
        for (Developed.Size size : photo.sizes()) sizes.add(new Photo.Size(site.path(path(page, size)), size.width()));
        Developed.Size largest = photo.largest();
        return new Photo(sizes.getLast().path(), largest.width(), largest.height(), alt, sizes);
    }
}
