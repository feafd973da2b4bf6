package askfirst.archive;

import askfirst.problem.Problems;
import askfirst.site.Site;
import askfirst.theme.Manuscript;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Boils a text down to its [Digest], and finds its photos on the way.
///
/// @param file     as problems name it
/// @param bodyLine where the text begins in it
record Digester(Path file, int bodyLine, Site site, PhotoSearch photos, Problems problems) {

    /// @param chosen the photo for previews, when the author names one
    Digest digest(Manuscript manuscript, Optional<String> chosen) {
        List<String> anchors = List.copyOf(new TreeSet<>(manuscript.anchors()));
        return new Digest(
                manuscript.excerpt(), manuscript.words(), links(manuscript), anchors, shots(manuscript, chosen));
    }

    private List<Digest.Link> links(Manuscript manuscript) {
        List<Digest.Link> inside = new ArrayList<>();
        for (Manuscript.Link link : manuscript.links()) {
            String destination = link.destination();
            String base = site.baseUrl().toString();
            if (destination.startsWith(base)) destination = "/" + destination.substring(base.length());
            if (!SitePath.leaves(destination)) inside.add(new Digest.Link(destination, link.line() + bodyLine - 1));
        }
        return List.copyOf(inside);
    }

    private List<Shot> shots(Manuscript manuscript, Optional<String> chosen) {
        List<Shot> shots = new ArrayList<>();
        for (Manuscript.Image image : manuscript.images())
            if (!SitePath.leaves(image.destination()))
                photos.find(image.destination(), image.alt(), file, image.line() + bodyLine - 1)
                        .ifPresent(shots::add);
        boolean extra = chosen.isPresent()
                && shots.stream().noneMatch(shot -> shot.destination().equals(chosen.get()));
        if (extra) photos.find(chosen.get(), "", file, 0).ifPresent(shots::add);
        return List.copyOf(shots);
    }
}
